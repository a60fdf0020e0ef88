package city.healthcard.audit.reviewdetails;

/// Where a review lies.
public enum Desk {
    /// It waits for the registration centre.
    REGISTRATION,
    /// It waits for the deposit.
    DEPOSIT,
    /// It waits for the finance department.
    FINANCE,
    /// It waits for nobody here.
    NONE
}
