package city.healthcard.card.citizen;

/// Why a citizen is to be forgotten; the grounds of article 47 of the Personal Information Protection Law.
public enum ErasureGround {
    /// The citizen takes back the consent, or asks for it.
    CONSENT_WITHDRAWN,
    /// What the data was kept for is done, or can no longer be done.
    PURPOSE_ENDED,
    /// The term for which it may be kept has ended.
    TERM_ENDED,
    /// It should never have been kept.
    UNLAWFUL
}
