package city.healthcard.audit.review;

import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.Review.Approved;
import city.healthcard.audit.review.Review.AwaitingDeposit;
import city.healthcard.audit.review.Review.InFinance;
import city.healthcard.audit.review.Review.InRegistration;
import city.healthcard.audit.review.Review.Rejected;
import city.healthcard.audit.review.Review.Returned;
import city.healthcard.audit.review.Review.Unopened;
import city.healthcard.audit.review.Review.Withdrawn;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where each fact leads.
final class ReviewHistory {

    private ReviewHistory() {}

    static Review after(Review review, ReviewEvent event) {
        return switch (event) {
            case ReviewOpened opened
            when review instanceof Unopened || review instanceof Returned ->
                new InRegistration(opened.filing(), Optional.empty());
            case ReviewClaimed claimed -> held(review, Optional.of(new Hold(claimed.by(), claimed.until())), event);
            case ReviewAssigned assigned -> held(review, Optional.of(new Hold(assigned.to(), assigned.until())), event);
            case ReviewReleased _ -> held(review, Optional.empty(), event);
            case RegistrationApproved approved
            when review instanceof InRegistration in ->
                new AwaitingDeposit(in.filing(), Decided.of(Stage.REGISTRATION, approved.by(), Verdict.approve()));
            case DepositSettled _
            when review instanceof AwaitingDeposit awaiting ->
                new InFinance(awaiting.filing(), awaiting.registration(), Optional.empty());
            case FinanceApproved approved
            when review instanceof InFinance in ->
                new Approved(
                        in.filing(),
                        List.of(in.registration(), Decided.of(Stage.FINANCE, approved.by(), Verdict.approve())));
            case ApplicationReturned returned ->
                new Returned(
                        returned.filing(),
                        decisions(review, returned.stage(), returned.by(), Ruling.RETURN, returned.reasons(), event));
            case ApplicationRejected rejected ->
                new Rejected(
                        rejected.filing(),
                        decisions(review, rejected.stage(), rejected.by(), Ruling.REJECT, rejected.reasons(), event));
            case NoteWritten _ when !(review instanceof Unopened) -> review;
            case ReviewWithdrawn withdrawn when isAlive(review) -> new Withdrawn(withdrawn.filing());
            case ReviewOpened _, RegistrationApproved _, DepositSettled _, FinanceApproved _, NoteWritten _ ->
                throw impossible(review, event);
            case ReviewWithdrawn _ -> throw impossible(review, event);
        };
    }

    private static Review held(Review review, Optional<Hold> holder, ReviewEvent event) {
        return switch (review) {
            case InRegistration in -> new InRegistration(in.filing(), holder);
            case InFinance in -> new InFinance(in.filing(), in.registration(), holder);
            case Unopened _, AwaitingDeposit _, Approved _, Returned _, Rejected _, Withdrawn _ ->
                throw impossible(review, event);
        };
    }

    private static List<Decided> decisions(
            Review review, Stage stage, StaffId by, Ruling ruling, List<Reason> reasons, ReviewEvent event) {
        var decided = new Decided(stage, by, ruling, reasons);
        return switch (review) {
            case InRegistration _ -> List.of(decided);
            case InFinance in -> Stream.of(in.registration(), decided).toList();
            case Unopened _, AwaitingDeposit _, Approved _, Returned _, Rejected _, Withdrawn _ ->
                throw impossible(review, event);
        };
    }

    private static boolean isAlive(Review review) {
        return switch (review) {
            case InRegistration _, AwaitingDeposit _, InFinance _, Approved _, Returned _ -> true;
            case Unopened _, Rejected _, Withdrawn _ -> false;
        };
    }

    private static IllegalStateException impossible(Review review, ReviewEvent event) {
        return new IllegalStateException("%s cannot follow %s"
                .formatted(event.getClass().getSimpleName(), review.getClass().getSimpleName()));
    }
}
