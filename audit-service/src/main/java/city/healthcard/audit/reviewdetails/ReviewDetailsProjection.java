package city.healthcard.audit.reviewdetails;

import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.Reason;
import city.healthcard.audit.review.ReviewEvent;
import city.healthcard.audit.review.ReviewEvent.ApplicationRejected;
import city.healthcard.audit.review.ReviewEvent.ApplicationReturned;
import city.healthcard.audit.review.ReviewEvent.DepositSettled;
import city.healthcard.audit.review.ReviewEvent.FinanceApproved;
import city.healthcard.audit.review.ReviewEvent.NoteWritten;
import city.healthcard.audit.review.ReviewEvent.RegistrationApproved;
import city.healthcard.audit.review.ReviewEvent.ReviewClaimed;
import city.healthcard.audit.review.ReviewEvent.ReviewOpened;
import city.healthcard.audit.review.ReviewEvent.ReviewReleased;
import city.healthcard.audit.review.ReviewEvent.ReviewWithdrawn;
import city.healthcard.audit.review.Stage;
import city.healthcard.audit.reviewdetails.Step.What;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
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
                        step(fact, event, What.CLAIMED, claimed.stage(), claimed.by()),
                        fact.version()));
            case ReviewReleased released ->
                before.map(review -> review.heldBy(
                        Optional.empty(),
                        step(fact, event, What.RELEASED, Optional.empty(), Optional.of(released.by()), List.of()),
                        fact.version()));
            case RegistrationApproved approved ->
                moved(
                        before,
                        Desk.DEPOSIT,
                        Standing.AWAITING_DEPOSIT,
                        fact,
                        step(fact, event, What.APPROVED, Stage.REGISTRATION, approved.by()));
            case DepositSettled settled ->
                moved(
                        before,
                        Desk.FINANCE,
                        Standing.OPEN,
                        fact,
                        step(fact, event, settlement(settled), Optional.empty(), Optional.empty(), List.of()));
            case FinanceApproved approved ->
                moved(
                        before,
                        Desk.NONE,
                        Standing.APPROVED,
                        fact,
                        step(fact, event, What.APPROVED, Stage.FINANCE, approved.by()));
            case ApplicationReturned returned ->
                moved(
                        before,
                        Desk.NONE,
                        Standing.RETURNED,
                        fact,
                        step(
                                fact,
                                event,
                                What.RETURNED,
                                Optional.of(returned.stage()),
                                Optional.of(returned.by()),
                                returned.reasons()));
            case ApplicationRejected rejected ->
                moved(
                        before,
                        Desk.NONE,
                        Standing.REJECTED,
                        fact,
                        step(
                                fact,
                                event,
                                What.REJECTED,
                                Optional.of(rejected.stage()),
                                Optional.of(rejected.by()),
                                rejected.reasons()));
            case ReviewWithdrawn _ ->
                moved(
                        before,
                        Desk.NONE,
                        Standing.WITHDRAWN,
                        fact,
                        step(fact, event, What.WITHDRAWN, Optional.empty(), Optional.empty(), List.of()));
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
                        before.map(ReviewDetails::steps).orElse(List.of()),
                        fact.version())
                .moved(
                        Desk.REGISTRATION,
                        Standing.OPEN,
                        step(fact, opened, What.OPENED, Optional.empty(), Optional.empty(), List.of()),
                        fact.version());
    }

    private static Optional<ReviewDetails> moved(
            Optional<ReviewDetails> before, Desk desk, Standing standing, Fact fact, Step step) {
        return before.map(review -> review.moved(desk, standing, step, fact.version()));
    }

    private static What settlement(DepositSettled settled) {
        return switch (settled.settlement()) {
            case PAID -> What.DEPOSIT_PAID;
            case WAIVED -> What.DEPOSIT_WAIVED;
        };
    }

    private static Step step(Fact fact, ReviewEvent event, What what, Stage stage, StaffId by) {
        return step(fact, event, what, Optional.of(stage), Optional.of(by), List.of());
    }

    private static Step step(
            Fact fact,
            ReviewEvent event,
            What what,
            Optional<Stage> stage,
            Optional<StaffId> by,
            List<Reason> reasons) {
        return new Step(fact.at(), event.filing().round(), what, stage, by.map(StaffId::value), reasons);
    }
}
