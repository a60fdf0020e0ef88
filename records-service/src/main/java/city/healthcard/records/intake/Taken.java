package city.healthcard.records.intake;

import city.healthcard.records.receipt.VisitReceipt;
import city.healthcard.webkit.problem.Problem;

/// What became of a posted visit.
public sealed interface Taken {

    /// It is kept.
    ///
    /// @param again whether it had been here before
    record Kept(VisitReceipt receipt, boolean again) implements Taken {}

    /// It was refused; nothing was stored.
    record Refused(Problem problem) implements Taken {}
}
