package city.healthcard.audit.review;

import static city.healthcard.audit.review.ReviewRefusal.ALREADY_DECIDED;
import static city.healthcard.audit.review.ReviewRefusal.ANOTHER_ROUND;
import static city.healthcard.audit.review.ReviewRefusal.DEPOSIT_OPEN;
import static city.healthcard.audit.review.ReviewRefusal.NOT_WAITING;
import static city.healthcard.audit.review.ReviewRefusal.REGISTRATION_OPEN;
import static city.healthcard.audit.review.ReviewRefusal.UNKNOWN;
import static city.healthcard.audit.review.ReviewRefusal.WITHDRAWN;
import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.audit.review.Review.Approved;
import city.healthcard.audit.review.Review.AwaitingDeposit;
import city.healthcard.audit.review.Review.InFinance;
import city.healthcard.audit.review.Review.InRegistration;
import city.healthcard.audit.review.Review.Rejected;
import city.healthcard.audit.review.Review.Returned;
import city.healthcard.audit.review.Review.Unopened;
import city.healthcard.audit.review.Review.Withdrawn;
import city.healthcard.audit.review.ReviewCommand.AssignReview;
import city.healthcard.audit.review.ReviewCommand.ClaimReview;
import city.healthcard.audit.review.ReviewCommand.Decide;
import city.healthcard.audit.review.ReviewCommand.OpenReview;
import city.healthcard.audit.review.ReviewCommand.ReleaseReview;
import city.healthcard.audit.review.ReviewCommand.SettleDeposit;
import city.healthcard.audit.review.ReviewCommand.WithdrawReview;
import city.healthcard.audit.review.ReviewEvent.DepositSettled;
import city.healthcard.audit.review.ReviewEvent.ReviewOpened;
import city.healthcard.audit.review.ReviewEvent.ReviewWithdrawn;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import java.util.List;
import java.util.Optional;

/// The rules of a review: registration first, then finance by another person once the deposit is settled.
public final class ReviewDecider implements Decider<ReviewCommand, Review, ReviewEvent, ReviewRefusal> {

    @Override
    public Review initial() {
        return new Unopened();
    }

    @Override
    public Decision<ReviewEvent, ReviewRefusal> decide(ReviewCommand command, Review review) {
        return switch (command) {
            case OpenReview open -> open(open, review);
            case ClaimReview claim -> Holding.claim(claim, review);
            case AssignReview assign -> Holding.assign(assign, review);
            case ReleaseReview release -> Holding.release(release, review);
            case Decide decide -> ruling(decide, review);
            case SettleDeposit settle -> settle(settle, review);
            case WithdrawReview _ -> withdraw(review);
        };
    }

    private static Decision<ReviewEvent, ReviewRefusal> open(OpenReview open, Review review) {
        var opened = new ReviewOpened(
                open.filing(),
                open.insured(),
                open.institution(),
                open.district(),
                open.guarded(),
                open.submittedOn(),
                Optional.of(open.deadline()));
        return switch (review) {
            case Unopened _ -> accept(opened);
            case Returned returned -> isLater(open, returned.filing()) ? accept(opened) : nothing();
            case InRegistration in -> isLater(open, in.filing()) ? reject(ALREADY_DECIDED) : nothing();
            case AwaitingDeposit awaiting -> isLater(open, awaiting.filing()) ? reject(ALREADY_DECIDED) : nothing();
            case InFinance in -> isLater(open, in.filing()) ? reject(ALREADY_DECIDED) : nothing();
            case Approved approved -> isLater(open, approved.filing()) ? reject(ALREADY_DECIDED) : nothing();
            case Rejected rejected -> isLater(open, rejected.filing()) ? reject(ALREADY_DECIDED) : nothing();
            case Withdrawn withdrawn -> isLater(open, withdrawn.filing()) ? reject(WITHDRAWN) : nothing();
        };
    }

    private static boolean isLater(OpenReview open, Filing filing) {
        return open.filing().round() > filing.round();
    }

    private static Decision<ReviewEvent, ReviewRefusal> ruling(Decide decide, Review review) {
        return switch (review) {
            case InRegistration in ->
                switch (decide.stage()) {
                    case REGISTRATION -> Rulings.first(decide, in);
                    case FINANCE -> reject(REGISTRATION_OPEN);
                };
            case AwaitingDeposit awaiting ->
                switch (decide.stage()) {
                    case REGISTRATION -> again(decide, awaiting.filing(), List.of(awaiting.registration()));
                    case FINANCE -> reject(DEPOSIT_OPEN);
                };
            case InFinance in ->
                switch (decide.stage()) {
                    case REGISTRATION -> again(decide, in.filing(), List.of(in.registration()));
                    case FINANCE -> Rulings.second(decide, in);
                };
            case Approved approved -> again(decide, approved.filing(), approved.decisions());
            case Returned returned -> again(decide, returned.filing(), returned.decisions());
            case Rejected rejected -> again(decide, rejected.filing(), rejected.decisions());
            case Unopened _ -> reject(UNKNOWN);
            case Withdrawn _ -> reject(WITHDRAWN);
        };
    }

    /// The same decision again is no error; another one comes too late.
    private static Decision<ReviewEvent, ReviewRefusal> again(Decide decide, Filing filing, List<Decided> decisions) {
        if (decide.round() != 0 && decide.round() != filing.round()) {
            return reject(ANOTHER_ROUND);
        }
        if (decisions.contains(Decided.of(decide.stage(), decide.by(), decide.verdict()))) {
            return nothing();
        }
        return decisions.stream().anyMatch(decided -> decided.stage() == decide.stage())
                ? reject(ALREADY_DECIDED)
                : reject(NOT_WAITING);
    }

    private static Decision<ReviewEvent, ReviewRefusal> settle(SettleDeposit settle, Review review) {
        return switch (review) {
            case AwaitingDeposit awaiting ->
                accept(new DepositSettled(awaiting.filing(), settle.settlement(), Optional.of(settle.deadline())));
            // Heard late or twice; each round asks payment-service anew, so nothing is lost by ignoring it.
            case InRegistration _, InFinance _, Approved _, Returned _, Rejected _, Withdrawn _ -> nothing();
            case Unopened _ -> reject(UNKNOWN);
        };
    }

    private static Decision<ReviewEvent, ReviewRefusal> withdraw(Review review) {
        return switch (review) {
            case InRegistration in -> accept(new ReviewWithdrawn(in.filing()));
            case AwaitingDeposit awaiting -> accept(new ReviewWithdrawn(awaiting.filing()));
            case InFinance in -> accept(new ReviewWithdrawn(in.filing()));
            case Approved approved -> accept(new ReviewWithdrawn(approved.filing()));
            case Returned returned -> accept(new ReviewWithdrawn(returned.filing()));
            case Rejected _, Withdrawn _ -> nothing();
            case Unopened _ -> reject(UNKNOWN);
        };
    }

    @Override
    public Review evolve(Review review, ReviewEvent event) {
        return ReviewHistory.after(review, event);
    }
}
