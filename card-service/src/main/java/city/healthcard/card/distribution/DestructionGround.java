package city.healthcard.card.distribution;

/// Why a card is destroyed instead of handed out.
public enum DestructionGround {
    /// Nobody collected it in time.
    UNCLAIMED,
    /// The mail could not deliver it.
    UNDELIVERABLE,
    /// It cannot be used; its holder gets another one.
    DAMAGED,
    /// It was ended on its way: its holder has died, for instance.
    NOT_WANTED
}
