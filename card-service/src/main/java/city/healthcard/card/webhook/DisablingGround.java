package city.healthcard.card.webhook;

/// Why nothing is sent to an endpoint any more.
public enum DisablingGround {
    /// It answered 410: it wants to hear no more.
    GONE,
    /// A message failed for the last time, and since its first attempt none was taken.
    KEPT_FAILING
}
