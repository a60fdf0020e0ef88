package city.healthcard.payment.policy;

/// Why a deposit is needed no longer.
public enum Release {
    /// The card was given back for good.
    CARD_RETURNED,
    /// The citizen is insured from now on.
    INSURED
}
