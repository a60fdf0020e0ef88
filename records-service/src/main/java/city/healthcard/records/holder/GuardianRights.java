package city.healthcard.records.holder;

/// What a guardian may read, by the words of `card.guardianship-set.v1`.
public enum GuardianRights {
    /// Everything.
    FULL,
    /// What is not sensitive, and acts: from 14.
    NARROWED,
    /// What is not sensitive: from 16.
    READING,
    /// As narrowed, for a grown-up by an appointment.
    APPOINTED,
    /// Nothing.
    ENDED;

    /// A word that we do not know opens nothing.
    static GuardianRights of(String word) {
        return switch (word) {
            case "full" -> FULL;
            case "narrowed" -> NARROWED;
            case "reading" -> READING;
            case "appointed" -> APPOINTED;
            default -> ENDED;
        };
    }

    /// Whether the file is open at all.
    public boolean mayRead() {
        return this != ENDED;
    }

    /// Whether the guardian may also do something for the ward.
    public boolean mayAct() {
        return switch (this) {
            case FULL, NARROWED, APPOINTED -> true;
            case READING, ENDED -> false;
        };
    }

    /// Whether what is sensitive is open too.
    public boolean mayReadSensitive() {
        return this == FULL;
    }
}
