package city.healthcard.payment.ledger;

/// The accounts of the city's books for what citizens pay. An asset or claim grows by a debit, a liability by a credit.
public enum Account {
    /// What the payment channels hold for the city: an asset.
    CHANNEL,
    /// What came and is not yet assigned to anything owed: a liability.
    RECEIPTS_UNASSIGNED,
    /// Deposits the city holds: a liability to the citizens.
    DEPOSITS_HELD,
    /// What is on its way back: a liability to the payers.
    REFUNDS_PAYABLE
}
