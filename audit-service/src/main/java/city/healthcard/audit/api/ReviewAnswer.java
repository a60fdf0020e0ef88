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
/// @param due the last day on which the stage decides in time, Asia/Shanghai
/// @param overdue whether that day is over
/// @param heldBy pseudonym of the auditor who holds it; only auditors are told, here and below
/// @param heldUntil when the hold ends by itself
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
        @Nullable LocalDate due,
        boolean overdue,
        @Nullable String heldBy,
        @Nullable Instant heldUntil,
        boolean heldByMe,
        List<StepAnswer> steps) {

    /// One thing that happened.
    ///
    /// @param what a word such as `claimed`, `approved`, `deposit-paid`, `returned`
    /// @param stage whose decision it was, where it was one
    /// @param by pseudonym of the auditor
    /// @param to pseudonym of the auditor to whom it was given
    /// @param policy version of the policy that decided, or by which a time was set
    /// @param note the auditor's own words
    public record StepAnswer(
            Instant at,
            int round,
            String what,
            @Nullable String stage,
            @Nullable String by,
            @Nullable String to,
            @Nullable String policy,
            List<ReasonAnswer> reasons,
            @Nullable String note) {}

    /// A reason with its words.
    public record ReasonAnswer(Reason code, String zh, String en) {

        static ReasonAnswer of(Reason code, Text text) {
            return new ReasonAnswer(code, text.zh(), text.en());
        }
    }

    /// A row of a queue.
    static ReviewAnswer row(ReviewDetails review, Asking asking) {
        return of(review, asking, List.of());
    }

    /// Who asks, and when.
    ///
    /// @param insider whether it is an auditor or the bureau
    record Asking(String who, boolean insider, Instant now, LocalDate today) {}

    /// The whole review.
    static ReviewAnswer whole(ReviewDetails review, ReviewNotes notes, Asking asking, ReasonTexts texts) {
        var steps = review.steps().stream()
                .filter(step -> asking.insider() || isForApplicants(step))
                .map(step -> step(step, review, notes, asking.insider(), texts))
                .toList();
        return of(review, asking, steps);
    }

    private static ReviewAnswer of(ReviewDetails review, Asking asking, List<StepAnswer> steps) {
        var age = Duration.between(review.since(), asking.now()).toSeconds();
        var holder = review.holderAt(asking.now());
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
                review.due().orElse(null),
                review.isOverdue(asking.today()),
                asking.insider() ? holder.orElse(null) : null,
                asking.insider() && holder.isPresent() ? review.heldUntil().orElse(null) : null,
                holder.filter(asking.who()::equals).isPresent(),
                steps);
    }

    private static boolean isForApplicants(Step step) {
        return switch (step.what()) {
            case OPENED, APPROVED, DEPOSIT_PAID, DEPOSIT_WAIVED, RETURNED, REJECTED, WITHDRAWN -> true;
            case CLAIMED, ASSIGNED, RELEASED -> false;
        };
    }

    private static StepAnswer step(
            Step step, ReviewDetails review, ReviewNotes notes, boolean insider, ReasonTexts texts) {
        var note = switch (step.what()) {
            case APPROVED, RETURNED, REJECTED ->
                step.stage()
                        .map(stage -> notes.to(review.application(), step.round(), stage))
                        .orElse("");
            case OPENED, CLAIMED, ASSIGNED, RELEASED, DEPOSIT_PAID, DEPOSIT_WAIVED, WITHDRAWN -> "";
        };
        return new StepAnswer(
                step.at(),
                step.round(),
                Words.of(step.what()),
                step.stage().map(Words::of).orElse(null),
                insider ? step.by().orElse(null) : null,
                insider ? step.to().orElse(null) : null,
                step.policy().isEmpty() ? null : step.policy(),
                step.reasons().stream()
                        .map(reason -> ReasonAnswer.of(reason, texts.of(reason)))
                        .toList(),
                note.isEmpty() ? null : note);
    }
}
