package city.healthcard.audit.review;

/// How the question of the deposit was settled.
public enum Settlement {
    /// It has arrived.
    PAID,
    /// None is owed.
    WAIVED
}
