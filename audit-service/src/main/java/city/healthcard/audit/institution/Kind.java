package city.healthcard.audit.institution;

/// Kinds of medical institutions.
public enum Kind {
    /// A hospital for all or many branches of medicine.
    GENERAL_HOSPITAL,
    /// A hospital of traditional Chinese medicine.
    TRADITIONAL_HOSPITAL,
    /// A hospital for one branch, such as children's or eye diseases.
    SPECIAL_HOSPITAL,
    /// A maternal and child health institution.
    MATERNAL_AND_CHILD,
    /// A community health service centre.
    COMMUNITY_CENTRE,
    /// A township health centre.
    TOWNSHIP_CENTRE,
    /// Anything else, such as a centre for disease control.
    OTHER
}
