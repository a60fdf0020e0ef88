package city.healthcard.records.reading;

/// What of a file is asked for.
public enum Scope {
    /// The list of visits with what they contain.
    FILE(true),
    /// One visit.
    VISIT(true),
    /// What matters in an emergency.
    SUMMARY(true),
    /// A copy to keep.
    EXPORT(true),
    /// What the citizen has shared by a link.
    SHARED(true),
    /// Who read the file.
    ACCESSES(false),
    /// Nothing yet: the glass is broken.
    BREAK_GLASS(true);

    private final boolean clinical;

    Scope(boolean clinical) {
        this.clinical = clinical;
    }

    /// Whether it says something about the citizen's health.
    public boolean clinical() {
        return clinical;
    }
}
