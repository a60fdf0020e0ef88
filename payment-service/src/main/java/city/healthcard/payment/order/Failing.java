package city.healthcard.payment.order;

/// Why a payment came to nothing.
public enum Failing {
    /// The payer's bank or the channel declined.
    DECLINED,
    /// The payer did not pay in time, or gave up.
    EXPIRED,
    /// The order never reached the channel.
    NEVER_PLACED,
    /// By the time it was started nothing was owed any more.
    NOT_OWED
}
