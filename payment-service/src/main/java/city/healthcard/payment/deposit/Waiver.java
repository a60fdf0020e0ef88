package city.healthcard.payment.deposit;

/// Why no deposit is owed.
public enum Waiver {
    /// The applicant is insured.
    INSURED,
    /// The city holds a deposit of this person already, under this name or another.
    ALREADY_HELD
}
