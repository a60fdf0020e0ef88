package city.healthcard.audit.reviewdetails;

/// What can be said of a review in one word.
public enum Standing {
    /// An auditor is to decide.
    OPEN,
    /// The deposit is to come.
    AWAITING_DEPOSIT,
    /// Both have approved.
    APPROVED,
    /// The applicant is to correct it.
    RETURNED,
    /// It is refused for good.
    REJECTED,
    /// The applicant withdrew.
    WITHDRAWN
}
