package city.healthcard.records.imports;

/// The form of the lines of an import.
public enum LineForm {
    /// A visit as JSON.
    VISIT,
    /// A FHIR transaction.
    BUNDLE
}
