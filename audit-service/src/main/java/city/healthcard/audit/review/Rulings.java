package city.healthcard.audit.review;

import static city.healthcard.audit.review.ReviewRefusal.ANOTHER_ROUND;
import static city.healthcard.audit.review.ReviewRefusal.HELD_BY_ANOTHER;
import static city.healthcard.audit.review.ReviewRefusal.NOTE_MISSING;
import static city.healthcard.audit.review.ReviewRefusal.REASON_MISSING;
import static city.healthcard.audit.review.ReviewRefusal.REASON_UNWANTED;
import static city.healthcard.audit.review.ReviewRefusal.SAME_PERSON;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.audit.review.Review.InFinance;
import city.healthcard.audit.review.Review.InRegistration;
import city.healthcard.audit.review.ReviewCommand.Decide;
import city.healthcard.audit.review.ReviewEvent.ApplicationRejected;
import city.healthcard.audit.review.ReviewEvent.ApplicationReturned;
import city.healthcard.audit.review.ReviewEvent.FinanceApproved;
import city.healthcard.audit.review.ReviewEvent.NoteWritten;
import city.healthcard.audit.review.ReviewEvent.RegistrationApproved;
import city.healthcard.eventsourcing.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What follows from a decision that is waited for.
final class Rulings {

    private Rulings() {}

    static Decision<ReviewEvent, ReviewRefusal> first(Decide decide, InRegistration in) {
        return fault(decide, in.filing(), in.holder())
                .<Decision<ReviewEvent, ReviewRefusal>>map(Decision::reject)
                .orElseGet(() -> ruled(
                        decide, in.filing(), new RegistrationApproved(in.filing(), decide.by(), decide.policy())));
    }

    static Decision<ReviewEvent, ReviewRefusal> second(Decide decide, InFinance in) {
        if (decide.by().equals(in.registration().by())) {
            return reject(SAME_PERSON);
        }
        return fault(decide, in.filing(), in.holder())
                .<Decision<ReviewEvent, ReviewRefusal>>map(Decision::reject)
                .orElseGet(() ->
                        ruled(decide, in.filing(), new FinanceApproved(in.filing(), decide.by(), decide.policy())));
    }

    private static Optional<ReviewRefusal> fault(Decide decide, Filing filing, Optional<Hold> holder) {
        if (decide.round() != 0 && decide.round() != filing.round()) {
            return Optional.of(ANOTHER_ROUND);
        }
        if (holder.filter(hold -> hold.keepsOut(decide.by(), decide.at())).isPresent()) {
            return Optional.of(HELD_BY_ANOTHER);
        }
        return fault(decide.verdict());
    }

    private static Optional<ReviewRefusal> fault(Verdict verdict) {
        if (verdict.ruling() == Ruling.APPROVE) {
            return verdict.reasons().isEmpty() ? Optional.empty() : Optional.of(REASON_UNWANTED);
        }
        if (verdict.reasons().isEmpty()) {
            return Optional.of(REASON_MISSING);
        }
        return verdict.reasons().contains(Reason.OTHER) && verdict.note().isBlank()
                ? Optional.of(NOTE_MISSING)
                : Optional.empty();
    }

    private static Decision<ReviewEvent, ReviewRefusal> ruled(Decide decide, Filing filing, ReviewEvent approved) {
        var verdict = decide.verdict();
        var events = new ArrayList<ReviewEvent>(List.of(
                switch (verdict.ruling()) {
                    case APPROVE -> approved;
                    case RETURN ->
                        new ApplicationReturned(
                                filing, decide.stage(), decide.by(), verdict.reasons(), decide.policy());
                    case REJECT ->
                        new ApplicationRejected(
                                filing, decide.stage(), decide.by(), verdict.reasons(), decide.policy());
                }));
        if (!verdict.note().isBlank()) {
            events.add(new NoteWritten(filing, decide.stage(), decide.by(), verdict.note()));
        }
        return new Decision.Accepted<>(events);
    }
}
