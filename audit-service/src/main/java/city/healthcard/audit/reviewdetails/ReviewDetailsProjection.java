package city.healthcard.audit.reviewdetails;

import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.Deadline;
import city.healthcard.audit.review.Reason;
import city.healthcard.audit.review.ReviewEvent;
import city.healthcard.audit.review.ReviewEvent.ApplicationRejected;
import city.healthcard.audit.review.ReviewEvent.ApplicationReturned;
import city.healthcard.audit.review.ReviewEvent.DepositSettled;
import city.healthcard.audit.review.ReviewEvent.FinanceApproved;
import city.healthcard.audit.review.ReviewEvent.NoteWritten;
import city.healthcard.audit.review.ReviewEvent.RegistrationApproved;
import city.healthcard.audit.review.ReviewEvent.ReviewAssigned;
import city.healthcard.audit.review.ReviewEvent.ReviewClaimed;
import city.healthcard.audit.review.ReviewEvent.ReviewOpened;
import city.healthcard.audit.review.ReviewEvent.ReviewReleased;
import city.healthcard.audit.review.ReviewEvent.ReviewWithdrawn;
import city.healthcard.audit.review.Stage;
import city.healthcard.audit.reviewdetails.Step.What;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lays reviews on desks.
public final class ReviewDetailsProjection implements Projection<ReviewDetails> {

    @Override
    public Set<String> idsOf(Fact fact) {
        return fact.what() instanceof ReviewEvent event
                ? Set.of(event.filing().application().value().toString())
                : Set.of();
    }

    @Override
    public Optional<ReviewDetails> project(String id, Optional<ReviewDetails> before, Fact fact) {
        return fact.what() instanceof ReviewEvent event ? project(before, event, fact) : before;
    }

    private static Optional<ReviewDetails> project(Optional<ReviewDetails> before, ReviewEvent event, Fact fact) {
        return switch (event) {
            case ReviewOpened opened -> Optional.of(opened(before, opened, fact));
            case ReviewClaimed claimed ->
                before.map(review -> review.heldBy(
                        Optional.of(claimed.by().value()),
                        Optional.of(claimed.until()),
                        step(fact, event, What.CLAIMED, claimed.stage(), claimed.by(), claimed.policy()),
                        fact.version()));
            case ReviewAssigned assigned ->
                before.map(review -> review.heldBy(
                        Optional.of(assigned.to().value()),
                        Optional.of(assigned.until()),
                        given(fact, assigned),
                        fact.version()));
            case ReviewReleased released ->
                before.map(review -> review.heldBy(
                        Optional.empty(),
                        Optional.empty(),
                        step(fact, event, What.RELEASED, Optional.empty(), Optional.of(released.by()), List.of(), ""),
                        fact.version()));
            case RegistrationApproved approved ->
                moved(
                        before,
                        Desk.DEPOSIT,
                        Standing.AWAITING_DEPOSIT,
                        fact,
                        step(fact, event, What.APPROVED, Stage.REGISTRATION, approved.by(), approved.policy()));
            case DepositSettled settled ->
                before.map(review -> review.moved(
                        Desk.FINANCE,
                        Standing.OPEN,
                        due(settled.deadline()),
                        unattended(fact, event, settlement(settled), policy(settled.deadline())),
                        fact.version()));
            case FinanceApproved approved ->
                moved(
                        before,
                        Desk.NONE,
                        Standing.APPROVED,
                        fact,
                        step(fact, event, What.APPROVED, Stage.FINANCE, approved.by(), approved.policy()));
            case ApplicationReturned returned ->
                moved(before, Desk.NONE, Standing.RETURNED, fact, returned(fact, returned));
            case ApplicationRejected rejected ->
                moved(before, Desk.NONE, Standing.REJECTED, fact, rejected(fact, rejected));
            case ReviewWithdrawn _ ->
                moved(before, Desk.NONE, Standing.WITHDRAWN, fact, unattended(fact, event, What.WITHDRAWN, ""));
            case NoteWritten _ -> before;
        };
    }

    private static ReviewDetails opened(Optional<ReviewDetails> before, ReviewOpened opened, Fact fact) {
        var filing = opened.filing();
        return new ReviewDetails(
                        filing.application().value(),
                        filing.citizen().value(),
                        filing.round(),
                        Desk.REGISTRATION,
                        Standing.OPEN,
                        opened.institution(),
                        opened.district(),
                        opened.insured(),
                        opened.guarded(),
                        opened.submittedOn(),
                        fact.at(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        before.map(ReviewDetails::rounds).orElse(List.of()),
                        before.map(ReviewDetails::steps).orElse(List.of()),
                        fact.version())
                .moved(
                        Desk.REGISTRATION,
                        Standing.OPEN,
                        due(opened.deadline()),
                        unattended(fact, opened, What.OPENED, policy(opened.deadline())),
                        fact.version());
    }

    /// To where no stage is to decide.
    private static Optional<ReviewDetails> moved(
            Optional<ReviewDetails> before, Desk desk, Standing standing, Fact fact, Step step) {
        return before.map(review -> review.moved(desk, standing, Optional.empty(), step, fact.version()));
    }

    private static Optional<LocalDate> due(Optional<Deadline> deadline) {
        return deadline.map(Deadline::due);
    }

    private static String policy(Optional<Deadline> deadline) {
        return deadline.map(Deadline::policy).orElse("");
    }

    private static What settlement(DepositSettled settled) {
        return switch (settled.settlement()) {
            case PAID -> What.DEPOSIT_PAID;
            case WAIVED -> What.DEPOSIT_WAIVED;
        };
    }

    private static Step returned(Fact fact, ApplicationReturned event) {
        return step(
                fact,
                event,
                What.RETURNED,
                Optional.of(event.stage()),
                Optional.of(event.by()),
                event.reasons(),
                event.policy());
    }

    private static Step rejected(Fact fact, ApplicationRejected event) {
        return step(
                fact,
                event,
                What.REJECTED,
                Optional.of(event.stage()),
                Optional.of(event.by()),
                event.reasons(),
                event.policy());
    }

    private static Step given(Fact fact, ReviewAssigned event) {
        return new Step(
                fact.at(),
                event.filing().round(),
                What.ASSIGNED,
                Optional.of(event.stage()),
                Optional.of(event.by().value()),
                Optional.of(event.to().value()),
                List.of(),
                event.policy());
    }

    /// What no auditor did.
    private static Step unattended(Fact fact, ReviewEvent event, What what, String policy) {
        return step(fact, event, what, Optional.empty(), Optional.empty(), List.of(), policy);
    }

    private static Step step(Fact fact, ReviewEvent event, What what, Stage stage, StaffId by, String policy) {
        return step(fact, event, what, Optional.of(stage), Optional.of(by), List.of(), policy);
    }

    private static Step step(
            Fact fact,
            ReviewEvent event,
            What what,
            Optional<Stage> stage,
            Optional<StaffId> by,
            List<Reason> reasons,
            String policy) {
        return new Step(
                fact.at(),
                event.filing().round(),
                what,
                stage,
                by.map(StaffId::value),
                Optional.empty(),
                reasons,
                policy);
    }
}
