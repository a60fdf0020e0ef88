package city.healthcard.card.citizen;

/// The paper that says that a citizen has left the city for good.
public enum EmigrationEvidence {
    /// The police have let the household registration move to another city (户口迁移证).
    HOUSEHOLD_MOVED,
    /// The household registration was cancelled because its holder settled abroad (出国定居户口注销证明).
    SETTLED_ABROAD
}
