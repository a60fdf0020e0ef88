package city.healthcard.card.citizen;

/// What keeps a citizen from being forgotten.
public enum HoldGround {
    /// A court or the procurator asks for it.
    JUDICIAL,
    /// An authority looks into something.
    INVESTIGATION,
    /// A claim is open, such as for a deposit.
    CLAIM
}
