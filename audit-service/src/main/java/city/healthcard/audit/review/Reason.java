package city.healthcard.audit.review;

/// Why an application is returned or rejected; the applicant is shown it in words.
public enum Reason {
    /// A copy of the identity document cannot be read.
    DOCUMENT_UNREADABLE,
    /// The identity document is no longer valid.
    DOCUMENT_EXPIRED,
    /// Name, sex or birth date differ from the document.
    IDENTITY_MISMATCH,
    /// The photograph cannot be used.
    PHOTO_UNSUITABLE,
    /// The address is not complete enough to deliver to.
    ADDRESS_INCOMPLETE,
    /// It is not shown that the guardian is one.
    GUARDIAN_UNPROVEN,
    /// It is not shown that the social security card is valid.
    COVERAGE_UNPROVEN,
    /// The person has applied before or holds a card.
    DUPLICATE,
    /// The person is not entitled to a card of this city.
    NOT_ELIGIBLE,
    /// The deposit does not agree with the application.
    DEPOSIT_MISMATCH,
    /// Something else, which the note must say.
    OTHER
}
