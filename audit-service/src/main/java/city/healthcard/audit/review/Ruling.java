package city.healthcard.audit.review;

/// What an auditor decides.
public enum Ruling {
    /// It may go on.
    APPROVE,
    /// The applicant is to correct it; a new round follows.
    RETURN,
    /// It is refused for good.
    REJECT
}
