package city.healthcard.card.distribution;

/// Into whose hands a card was given over the counter.
public enum Recipient {
    /// The holder's own.
    HOLDER,
    /// Those of a child's guardian.
    GUARDIAN,
    /// Those of somebody whom the holder has authorised.
    PROXY,
    /// Nobody wrote it down, as was usual at first.
    NOT_RECORDED
}
