package city.healthcard.audit.api;

import city.healthcard.audit.review.Reason;
import city.healthcard.audit.reviewdetails.Desk;
import city.healthcard.audit.reviewdetails.ReviewDetails;
import city.healthcard.audit.reviewdetails.Step;
import city.healthcard.audit.reviewnotes.ReviewNotes;
import city.healthcard.webkit.problem.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A review as it is shown.
///
/// @param stage `registration`, `deposit`, `finance`, or `none` when nothing is waited for
/// @param state `open`, `awaiting-deposit`, `approved`, `returned`, `rejected` or `withdrawn`
/// @param waitingSince since when it has been in this state
/// @param waitingSeconds the same as an age
/// @param heldBy pseudonym of the auditor who holds it; only auditors are told
/// @param heldByMe whether the one who asks holds it
/// @param steps what happened, oldest first; empty in a queue
public record ReviewAnswer(
        UUID application,
        UUID citizen,
        int round,
        String stage,
        String state,
        String institution,
        String district,
        boolean insured,
        boolean guarded,
        LocalDate submittedOn,
        Instant waitingSince,
        long waitingSeconds,
        @Nullable String heldBy,
        boolean heldByMe,
        List<StepAnswer> steps) {

    /// One thing that happened.
    ///
    /// @param what a word such as `claimed`, `approved`, `deposit-paid`, `returned`
    /// @param stage whose decision it was, where it was one
    /// @param by pseudonym of the auditor; only auditors are told
    /// @param note the auditor's own words
    public record StepAnswer(
            Instant at,
            int round,
            String what,
            @Nullable String stage,
            @Nullable String by,
            List<ReasonAnswer> reasons,
            @Nullable String note) {}

    /// A reason with its words.
    public record ReasonAnswer(Reason code, String zh, String en) {

        static ReasonAnswer of(Reason code, Text text) {
            return new ReasonAnswer(code, text.zh(), text.en());
        }
    }

    /// A row of a queue.
    static ReviewAnswer row(ReviewDetails review, Instant now, String asking) {
        return of(review, now, asking, true, List.of());
    }

    /// The whole review.
    ///
    /// @param insider whether the one who asks is an auditor
    static ReviewAnswer whole(
            ReviewDetails review, ReviewNotes notes, Instant now, String asking, boolean insider, ReasonTexts texts) {
        var steps = review.steps().stream()
                .filter(step -> insider || isForApplicants(step))
                .map(step -> step(step, review, notes, insider, texts))
                .toList();
        return of(review, now, asking, insider, steps);
    }

    private static ReviewAnswer of(
            ReviewDetails review, Instant now, String asking, boolean insider, List<StepAnswer> steps) {
        var age = Duration.between(review.since(), now).toSeconds();
        return new ReviewAnswer(
                review.application(),
                review.citizen(),
                review.round(),
                Words.of(review.desk()),
                Words.of(review.standing()),
                review.institution(),
                review.district(),
                review.insured(),
                review.guarded(),
                review.submittedOn(),
                review.since(),
                review.desk() == Desk.NONE ? 0 : Math.max(0, age),
                insider ? review.holder().orElse(null) : null,
                review.holder().filter(asking::equals).isPresent(),
                steps);
    }

    private static boolean isForApplicants(Step step) {
        return switch (step.what()) {
            case OPENED, APPROVED, DEPOSIT_PAID, DEPOSIT_WAIVED, RETURNED, REJECTED, WITHDRAWN -> true;
            case CLAIMED, RELEASED -> false;
        };
    }

    private static StepAnswer step(
            Step step, ReviewDetails review, ReviewNotes notes, boolean insider, ReasonTexts texts) {
        var note = switch (step.what()) {
            case APPROVED, RETURNED, REJECTED ->
                step.stage()
                        .map(stage -> notes.to(review.application(), step.round(), stage))
                        .orElse("");
            case OPENED, CLAIMED, RELEASED, DEPOSIT_PAID, DEPOSIT_WAIVED, WITHDRAWN -> "";
        };
        return new StepAnswer(
                step.at(),
                step.round(),
                Words.of(step.what()),
                step.stage().map(Words::of).orElse(null),
                insider ? step.by().orElse(null) : null,
                step.reasons().stream()
                        .map(reason -> ReasonAnswer.of(reason, texts.of(reason)))
                        .toList(),
                note.isEmpty() ? null : note);
    }
}
