package city.healthcard.audit.institution;

/// Whether an institution takes part.
public sealed interface Institution {

    /// The register does not name it.
    record Unregistered() implements Institution {}

    /// It takes part.
    record Designated(Particulars particulars) implements Institution {}

    /// It took part and does so no longer.
    record Suspended(Particulars particulars) implements Institution {}
}
