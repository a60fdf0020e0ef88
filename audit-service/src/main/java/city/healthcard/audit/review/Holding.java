package city.healthcard.audit.review;

import static city.healthcard.audit.review.ReviewRefusal.DEPOSIT_OPEN;
import static city.healthcard.audit.review.ReviewRefusal.HELD_BY_ANOTHER;
import static city.healthcard.audit.review.ReviewRefusal.NOT_HELD;
import static city.healthcard.audit.review.ReviewRefusal.NOT_WAITING;
import static city.healthcard.audit.review.ReviewRefusal.REGISTRATION_OPEN;
import static city.healthcard.audit.review.ReviewRefusal.SAME_PERSON;
import static city.healthcard.audit.review.ReviewRefusal.UNKNOWN;
import static city.healthcard.audit.review.ReviewRefusal.WITHDRAWN;
import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.audit.person.StaffId;
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
import city.healthcard.audit.review.ReviewCommand.ReleaseReview;
import city.healthcard.audit.review.ReviewEvent.ReviewAssigned;
import city.healthcard.audit.review.ReviewEvent.ReviewClaimed;
import city.healthcard.audit.review.ReviewEvent.ReviewReleased;
import city.healthcard.eventsourcing.Decision;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/// Who holds a review: taken up, handed over, put back. A hold whose time is over keeps nobody out.
final class Holding {

    private Holding() {}

    static Decision<ReviewEvent, ReviewRefusal> claim(ClaimReview claim, Review review) {
        return atDesk(claim.stage(), claim.by(), review, (filing, hold) -> take(claim, filing, hold));
    }

    static Decision<ReviewEvent, ReviewRefusal> assign(AssignReview assign, Review review) {
        return atDesk(assign.stage(), assign.to(), review, (filing, hold) -> give(assign, filing, hold));
    }

    /// Does something with what waits at a stage; `holder` must not be the person of the first stage
    /// in the second.
    private static Decision<ReviewEvent, ReviewRefusal> atDesk(
            Stage stage,
            StaffId holder,
            Review review,
            BiFunction<Filing, Optional<Hold>, Decision<ReviewEvent, ReviewRefusal>> action) {
        return switch (review) {
            case InRegistration in ->
                switch (stage) {
                    case REGISTRATION -> action.apply(in.filing(), in.holder());
                    case FINANCE -> reject(REGISTRATION_OPEN);
                };
            case InFinance in ->
                switch (stage) {
                    case REGISTRATION -> reject(NOT_WAITING);
                    case FINANCE ->
                        holder.equals(in.registration().by())
                                ? reject(SAME_PERSON)
                                : action.apply(in.filing(), in.holder());
                };
            case AwaitingDeposit _ -> reject(stage == Stage.FINANCE ? DEPOSIT_OPEN : NOT_WAITING);
            case Approved _, Returned _, Rejected _ -> reject(NOT_WAITING);
            case Unopened _ -> reject(UNKNOWN);
            case Withdrawn _ -> reject(WITHDRAWN);
        };
    }

    private static Decision<ReviewEvent, ReviewRefusal> take(ClaimReview claim, Filing filing, Optional<Hold> hold) {
        var lease = claim.lease();
        var lasting = lasting(hold, lease.at());
        if (lasting.filter(other -> !other.by().equals(claim.by())).isPresent()) {
            return reject(HELD_BY_ANOTHER);
        }
        return lasting.isEmpty() || lease.renews(lasting.get())
                ? accept(new ReviewClaimed(filing, claim.stage(), claim.by(), lease.until(), lease.policy()))
                : nothing();
    }

    private static Decision<ReviewEvent, ReviewRefusal> give(AssignReview assign, Filing filing, Optional<Hold> hold) {
        var lease = assign.lease();
        var holder = lasting(hold, lease.at()).map(Hold::by);
        if (holder.filter(assign.to()::equals).isPresent()) {
            return nothing();
        }
        if (!assign.overruling() && holder.isEmpty()) {
            return reject(NOT_HELD);
        }
        if (!assign.overruling() && holder.filter(assign.by()::equals).isEmpty()) {
            return reject(HELD_BY_ANOTHER);
        }
        return accept(
                new ReviewAssigned(filing, assign.stage(), assign.to(), assign.by(), lease.until(), lease.policy()));
    }

    static Decision<ReviewEvent, ReviewRefusal> release(ReleaseReview release, Review review) {
        return switch (review) {
            case InRegistration in -> putBack(release, in.filing(), in.holder());
            case InFinance in -> putBack(release, in.filing(), in.holder());
            case AwaitingDeposit _, Approved _, Returned _, Rejected _, Withdrawn _ -> nothing();
            case Unopened _ -> reject(UNKNOWN);
        };
    }

    private static Decision<ReviewEvent, ReviewRefusal> putBack(
            ReleaseReview release, Filing filing, Optional<Hold> hold) {
        var lasting = lasting(hold, release.at());
        if (lasting.isEmpty()) {
            return nothing();
        }
        return release.overruling() || lasting.get().by().equals(release.by())
                ? accept(new ReviewReleased(filing, release.by()))
                : reject(HELD_BY_ANOTHER);
    }

    private static Optional<Hold> lasting(Optional<Hold> hold, Instant at) {
        return hold.filter(it -> it.lasts(at));
    }
}
