package city.healthcard.card.scan;

/// What proves that the holder is there.
public enum Factor {
    /// The card's password.
    PASSWORD,
    /// A code sent to the holder's telephone.
    ONE_TIME_CODE
}
