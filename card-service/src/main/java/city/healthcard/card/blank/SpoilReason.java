package city.healthcard.card.blank;

/// Why a blank card can become no card.
public enum SpoilReason {
    /// It is scratched, bent or torn.
    DAMAGED,
    /// Its chip does not answer.
    DEAD_CHIP,
    /// It came so from its factory.
    FAULTY_DELIVERY,
    /// It was used up to set a machine, or to try one.
    TRIAL
}
