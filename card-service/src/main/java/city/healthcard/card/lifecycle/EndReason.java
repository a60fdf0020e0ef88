package city.healthcard.card.lifecycle;

/// Why a card will never be accepted again.
public enum EndReason {
    /// The maker spoiled it.
    SPOILED,
    /// The maker cannot say where it is.
    MISSING,
    /// It was taken out of its batch.
    PULLED,
    /// The holder has died.
    DECEASED,
    /// The holder has left the city for good.
    EMIGRATED,
    /// Its holder is one person with somebody else.
    MERGED,
    /// Another card takes its place.
    REPLACED,
    /// The holder's full card takes the place of a temporary one.
    CONVERTED,
    /// The holder gave it back.
    RETURNED,
    /// Nobody collected it in time.
    UNCLAIMED,
    /// What was known of the holder is destroyed.
    ERASED
}
