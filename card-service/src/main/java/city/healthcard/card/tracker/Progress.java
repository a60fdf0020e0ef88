package city.healthcard.card.tracker;

import java.util.Locale;

/// Where an application stands, in the order in which it usually goes.
public enum Progress {
    /// It waits for the first audit.
    SUBMITTED,
    /// The applicant must correct it.
    RETURNED,
    /// The first audit is passed; the deposit is not settled.
    AWAITING_DEPOSIT,
    /// The first audit is passed and the deposit settled; it waits for the second audit.
    REGISTERED,
    /// Everything is approved; it waits for a batch.
    READY,
    /// A batch makes the card.
    IN_PRODUCTION,
    /// The card lies at the bank.
    AT_BRANCH,
    /// The applicant has the card.
    FULFILLED,
    /// Refused for good.
    REJECTED,
    /// Wanted no longer.
    WITHDRAWN;

    /// The name programs see: `awaiting-deposit`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
