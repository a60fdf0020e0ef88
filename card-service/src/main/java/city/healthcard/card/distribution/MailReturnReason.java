package city.healthcard.card.distribution;

/// Why the mail brings a card back.
public enum MailReturnReason {
    /// Nobody of this name lives there, or there is no such address.
    UNKNOWN_AT_ADDRESS,
    /// Nobody was met, and nobody fetched it from the post office.
    NOT_FETCHED,
    /// It was not accepted.
    REFUSED,
    /// The letter was damaged on its way.
    DAMAGED
}
