package city.healthcard.records.imports;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.batch.BatchAnswers;
import city.healthcard.records.intake.Taken;
import city.healthcard.records.intake.Taken.Kept;
import city.healthcard.records.intake.Taken.Refused;
import city.healthcard.records.receipt.VisitReceipt;
import city.healthcard.records.receipt.VisitReceipt.State;
import city.healthcard.records.refusedpost.Wrong;
import org.jspecify.annotations.Nullable;

/// What became of one line.
///
/// @param line its number, from 1; blank lines are not counted
/// @param outcome `recorded`, `parked`, `repeated` or `refused`
/// @param status what a post of its own would have been answered with
/// @param receipt of what was kept
/// @param code of the problem of what was refused
/// @param wrong what to mend where; never a word of what was posted
record OutcomeLine(
        int line,
        String outcome,
        int status,
        @Nullable VisitReceipt receipt,
        @Nullable String code,
        @Nullable Wrong wrong) {

    static byte[] of(int line, Taken taken) {
        return Json.bytes(
                switch (taken) {
                    case Kept kept ->
                        new OutcomeLine(line, nameOf(kept), BatchAnswers.statusOf(kept), kept.receipt(), null, null);
                    case Refused refused ->
                        new OutcomeLine(
                                line,
                                "refused",
                                refused.problem().status(),
                                null,
                                refused.problem().code(),
                                Wrong.of(refused.problem()));
                });
    }

    private static String nameOf(Kept kept) {
        if (kept.again()) {
            return "repeated";
        }
        return kept.receipt().state() == State.PARKED ? "parked" : "recorded";
    }
}
