package city.healthcard.card.citizen;

/// The paper that says that a citizen has died.
public enum DeathEvidence {
    /// The medical certificate of death (居民死亡医学证明书).
    MEDICAL_CERTIFICATE,
    /// The police have cancelled the household registration (户口注销证明).
    HOUSEHOLD_CANCELLED,
    /// A court has declared the citizen dead (宣告死亡判决书).
    COURT_DECLARATION
}
