package city.healthcard.payment.policy;

/// How an application can end without a card.
public enum Ending {
    /// The applicant wants it no longer.
    WITHDRAWN,
    /// The bureau refused it for good.
    REJECTED
}
