package city.healthcard.card.lifecycle;

/// Why a card is not to be accepted for now.
public enum BlockReason {
    /// The holder cannot find it.
    LOST,
    /// It was taken from the holder.
    STOLEN,
    /// Somebody used it that should not.
    MISUSED,
    /// The bureau looks into something.
    SUSPENDED,
    /// Its holder is one person with somebody who carries another card.
    MERGED
}
