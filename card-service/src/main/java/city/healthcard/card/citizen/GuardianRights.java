package city.healthcard.card.citizen;

/// What a guardian may do for a citizen.
public enum GuardianRights {
    /// Act and read everything: under 14.
    FULL(true, true, true),
    /// Act, and read what is not sensitive: from 14.
    NARROWED(true, true, false),
    /// Read what is not sensitive; the citizen acts alone: from 16.
    READING(false, true, false),
    /// Nothing any more: from 18.
    ENDED(false, false, false),
    /// Act, and read what is not sensitive, for a grown-up by an appointment; no age ends it.
    APPOINTED(true, true, false);

    private final boolean acts;
    private final boolean reads;
    private final boolean readsSensitive;

    GuardianRights(boolean acts, boolean reads, boolean readsSensitive) {
        this.acts = acts;
        this.reads = reads;
        this.readsSensitive = readsSensitive;
    }

    /// Whether the guardian applies, collects and activates in the citizen's place.
    public boolean mayAct() {
        return acts;
    }

    /// Whether the guardian reads the citizen's file.
    public boolean mayRead() {
        return reads;
    }

    /// Whether that includes what is sensitive.
    public boolean mayReadSensitive() {
        return readsSensitive;
    }
}
