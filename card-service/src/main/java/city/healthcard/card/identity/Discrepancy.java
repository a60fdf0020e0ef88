package city.healthcard.card.identity;

/// What a person declared otherwise than the number of the document says.
public enum Discrepancy {
    /// The day of birth.
    BIRTH_DATE,
    /// The sex.
    SEX
}
