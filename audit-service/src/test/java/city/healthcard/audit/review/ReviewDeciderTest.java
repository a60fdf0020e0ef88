package city.healthcard.audit.review;

import static city.healthcard.audit.review.ReviewRefusal.ALREADY_DECIDED;
import static city.healthcard.audit.review.ReviewRefusal.ANOTHER_ROUND;
import static city.healthcard.audit.review.ReviewRefusal.DEPOSIT_OPEN;
import static city.healthcard.audit.review.ReviewRefusal.HELD_BY_ANOTHER;
import static city.healthcard.audit.review.ReviewRefusal.NOTE_MISSING;
import static city.healthcard.audit.review.ReviewRefusal.NOT_WAITING;
import static city.healthcard.audit.review.ReviewRefusal.REASON_MISSING;
import static city.healthcard.audit.review.ReviewRefusal.REASON_UNWANTED;
import static city.healthcard.audit.review.ReviewRefusal.REGISTRATION_OPEN;
import static city.healthcard.audit.review.ReviewRefusal.SAME_PERSON;
import static city.healthcard.audit.review.ReviewRefusal.UNKNOWN;
import static city.healthcard.audit.review.ReviewRefusal.WITHDRAWN;
import static city.healthcard.audit.review.Stage.FINANCE;
import static city.healthcard.audit.review.Stage.REGISTRATION;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.healthcard.audit.person.CitizenId;
import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.ReviewCommand.ClaimReview;
import city.healthcard.audit.review.ReviewCommand.Decide;
import city.healthcard.audit.review.ReviewCommand.OpenReview;
import city.healthcard.audit.review.ReviewCommand.ReleaseReview;
import city.healthcard.audit.review.ReviewCommand.SettleDeposit;
import city.healthcard.audit.review.ReviewCommand.WithdrawReview;
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
import city.healthcard.eventsourcing.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReviewDeciderTest {

    private static final StaffId CHEN = new StaffId("chen");
    private static final StaffId LIN = new StaffId("lin");
    private static final StaffId ZHAO = new StaffId("zhao");
    private static final Filing FIRST = new Filing(new ApplicationId(new UUID(0, 1)), new CitizenId(new UUID(0, 2)), 1);
    private static final Filing SECOND = new Filing(FIRST.application(), FIRST.citizen(), 2);
    private static final String POLICY = "2026-1";
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(4));
    private static final Lease LEASE = new Lease(NOW, LATER, POLICY);
    private static final Deadline REGISTRATION_DUE = new Deadline(LocalDate.of(2026, 11, 26), POLICY);
    private static final Deadline FINANCE_DUE = new Deadline(LocalDate.of(2026, 11, 25), POLICY);
    private static final List<Reason> UNREADABLE = List.of(Reason.DOCUMENT_UNREADABLE);

    private final ReviewEvent opened = opened(FIRST);
    private final ReviewEvent approved = new RegistrationApproved(FIRST, CHEN, POLICY);
    private final ReviewEvent settled = new DepositSettled(FIRST, Settlement.PAID, Optional.of(FINANCE_DUE));
    private final ReviewEvent financed = new FinanceApproved(FIRST, ZHAO, POLICY);
    private final ReviewEvent returned = new ApplicationReturned(FIRST, REGISTRATION, CHEN, UNREADABLE, POLICY);
    private final ReviewEvent rejected = new ApplicationRejected(FIRST, REGISTRATION, CHEN, UNREADABLE, POLICY);
    private final ReviewEvent withdrawn = new ReviewWithdrawn(FIRST);

    @Test
    void a_submitted_application_joins_the_queue() {
        given().when(open(FIRST)).then(opened);
    }

    @Test
    void hearing_of_a_submission_twice_changes_nothing() {
        given(opened).when(open(FIRST)).thenNothing();
        given(opened, approved).when(open(FIRST)).thenNothing();
        given(opened, approved, settled).when(open(FIRST)).thenNothing();
        given(opened, approved, settled, financed).when(open(FIRST)).thenNothing();
        given(opened, returned).when(open(FIRST)).thenNothing();
        given(opened, rejected).when(open(FIRST)).thenNothing();
        given(opened, withdrawn).when(open(FIRST)).thenNothing();
    }

    @Test
    void a_returned_application_comes_back_for_another_round() {
        given(opened, returned).when(open(SECOND)).then(opened(SECOND));
    }

    @Test
    void only_a_returned_application_gets_another_round() {
        given(opened).when(open(SECOND)).thenRefused(ALREADY_DECIDED);
        given(opened, approved).when(open(SECOND)).thenRefused(ALREADY_DECIDED);
        given(opened, approved, settled).when(open(SECOND)).thenRefused(ALREADY_DECIDED);
        given(opened, approved, settled, financed).when(open(SECOND)).thenRefused(ALREADY_DECIDED);
        given(opened, rejected).when(open(SECOND)).thenRefused(ALREADY_DECIDED);
        given(opened, withdrawn).when(open(SECOND)).thenRefused(WITHDRAWN);
    }

    @Test
    void the_registration_centre_approves() {
        given(opened).when(approve(REGISTRATION, CHEN)).then(approved);
    }

    @Test
    void the_same_decision_twice_changes_nothing() {
        given(opened)
                .when(approve(REGISTRATION, CHEN))
                .then(approved)
                .when(approve(REGISTRATION, CHEN))
                .thenNothing();
        given(opened, approved, settled).when(approve(REGISTRATION, CHEN)).thenNothing();
        given(opened, approved, settled, financed)
                .when(approve(REGISTRATION, CHEN))
                .thenNothing();
        given(opened, approved, settled, financed).when(approve(FINANCE, ZHAO)).thenNothing();
        given(opened, returned).when(sendBack(REGISTRATION, CHEN, "")).thenNothing();
        given(opened, rejected).when(refuse(REGISTRATION, CHEN)).thenNothing();
    }

    @Test
    void a_decision_cannot_be_changed() {
        given(opened, approved).when(sendBack(REGISTRATION, CHEN, "")).thenRefused(ALREADY_DECIDED);
        given(opened, approved).when(approve(REGISTRATION, LIN)).thenRefused(ALREADY_DECIDED);
        given(opened, approved, settled).when(refuse(REGISTRATION, CHEN)).thenRefused(ALREADY_DECIDED);
        given(opened, returned).when(approve(REGISTRATION, CHEN)).thenRefused(ALREADY_DECIDED);
        given(opened, rejected).when(approve(REGISTRATION, CHEN)).thenRefused(ALREADY_DECIDED);
        given(opened, approved, settled, financed).when(refuse(FINANCE, ZHAO)).thenRefused(ALREADY_DECIDED);
    }

    @Test
    void nothing_is_decided_on_what_is_not_there() {
        given().when(approve(REGISTRATION, CHEN)).thenRefused(UNKNOWN);
        given(opened, withdrawn).when(approve(REGISTRATION, CHEN)).thenRefused(WITHDRAWN);
        given(opened, returned).when(approve(FINANCE, ZHAO)).thenRefused(NOT_WAITING);
        given(opened, rejected).when(approve(FINANCE, ZHAO)).thenRefused(NOT_WAITING);
    }

    @Test
    void finance_comes_after_registration_and_after_the_deposit() {
        given(opened).when(approve(FINANCE, ZHAO)).thenRefused(REGISTRATION_OPEN);
        given(opened, approved).when(approve(FINANCE, ZHAO)).thenRefused(DEPOSIT_OPEN);
        given(opened, approved, settled).when(approve(FINANCE, ZHAO)).then(financed);
    }

    @Test
    void the_two_stages_are_two_persons() {
        given(opened, approved, settled).when(approve(FINANCE, CHEN)).thenRefused(SAME_PERSON);
        given(opened, approved, settled).when(claim(FINANCE, CHEN)).thenRefused(SAME_PERSON);
        given(opened, approved, settled).when(approve(FINANCE, LIN)).then(new FinanceApproved(FIRST, LIN, POLICY));
    }

    @Test
    void a_return_says_why_and_keeps_the_note_apart() {
        given(opened).when(sendBack(REGISTRATION, CHEN, "")).then(returned);
        given(opened)
                .when(sendBack(REGISTRATION, CHEN, "请重拍证件"))
                .then(returned, new NoteWritten(FIRST, REGISTRATION, CHEN, "请重拍证件"));
        given(opened)
                .when(decide(REGISTRATION, CHEN, new Verdict(Ruling.RETURN, List.of(), "")))
                .thenRefused(REASON_MISSING);
        given(opened)
                .when(decide(REGISTRATION, CHEN, new Verdict(Ruling.APPROVE, UNREADABLE, "")))
                .thenRefused(REASON_UNWANTED);
        given(opened)
                .when(decide(REGISTRATION, CHEN, new Verdict(Ruling.REJECT, List.of(Reason.OTHER), " ")))
                .thenRefused(NOTE_MISSING);
    }

    @Test
    void finance_may_return_or_reject_too() {
        given(opened, approved, settled)
                .when(sendBack(FINANCE, ZHAO, ""))
                .then(new ApplicationReturned(FIRST, FINANCE, ZHAO, UNREADABLE, POLICY));
        given(opened, approved, settled)
                .when(refuse(FINANCE, ZHAO))
                .then(new ApplicationRejected(FIRST, FINANCE, ZHAO, UNREADABLE, POLICY));
    }

    @Test
    void another_round_asks_for_the_deposit_anew() {
        given(
                        opened,
                        approved,
                        settled,
                        new ApplicationReturned(FIRST, FINANCE, ZHAO, UNREADABLE, POLICY),
                        opened(SECOND),
                        new RegistrationApproved(SECOND, ZHAO, POLICY))
                .when(approve(FINANCE, CHEN))
                .thenRefused(DEPOSIT_OPEN)
                .when(new SettleDeposit(Settlement.WAIVED, FINANCE_DUE))
                .then(new DepositSettled(SECOND, Settlement.WAIVED, Optional.of(FINANCE_DUE)))
                .when(approve(FINANCE, CHEN))
                .then(new FinanceApproved(SECOND, CHEN, POLICY));
    }

    @Test
    void a_decision_on_what_was_corrected_since_is_refused() {
        var corrected = given(opened, returned, opened(SECOND));
        corrected
                .when(new Decide(REGISTRATION, 1, CHEN, Verdict.approve(), NOW, POLICY))
                .thenRefused(ANOTHER_ROUND);
        corrected
                .when(new Decide(REGISTRATION, 2, CHEN, Verdict.approve(), NOW, POLICY))
                .then(new RegistrationApproved(SECOND, CHEN, POLICY));
        given(opened, approved)
                .when(new Decide(REGISTRATION, 2, CHEN, Verdict.approve(), NOW, POLICY))
                .thenRefused(ANOTHER_ROUND);
    }

    @Test
    void one_auditor_holds_a_review() {
        var claimed = new ReviewClaimed(FIRST, REGISTRATION, CHEN, LATER, POLICY);
        given(opened).when(claim(REGISTRATION, CHEN)).then(claimed);
        given(opened, claimed).when(claim(REGISTRATION, CHEN)).thenNothing();
        given(opened, claimed).when(claim(REGISTRATION, LIN)).thenRefused(HELD_BY_ANOTHER);
        given(opened, claimed).when(approve(REGISTRATION, LIN)).thenRefused(HELD_BY_ANOTHER);
        given(opened, claimed).when(approve(REGISTRATION, CHEN)).then(approved);
        given(opened, approved, settled)
                .when(claim(FINANCE, ZHAO))
                .then(new ReviewClaimed(FIRST, FINANCE, ZHAO, LATER, POLICY));
    }

    @Test
    void only_what_waits_can_be_claimed() {
        given().when(claim(REGISTRATION, CHEN)).thenRefused(UNKNOWN);
        given(opened).when(claim(FINANCE, ZHAO)).thenRefused(REGISTRATION_OPEN);
        given(opened, approved).when(claim(FINANCE, ZHAO)).thenRefused(DEPOSIT_OPEN);
        given(opened, approved).when(claim(REGISTRATION, LIN)).thenRefused(NOT_WAITING);
        given(opened, approved, settled).when(claim(REGISTRATION, LIN)).thenRefused(NOT_WAITING);
        given(opened, approved, settled, financed).when(claim(FINANCE, LIN)).thenRefused(NOT_WAITING);
        given(opened, returned).when(claim(REGISTRATION, LIN)).thenRefused(NOT_WAITING);
        given(opened, rejected).when(claim(REGISTRATION, LIN)).thenRefused(NOT_WAITING);
        given(opened, withdrawn).when(claim(REGISTRATION, LIN)).thenRefused(WITHDRAWN);
    }

    @Test
    void the_holder_or_the_bureau_puts_it_back() {
        var claimed = new ReviewClaimed(FIRST, REGISTRATION, CHEN, LATER, POLICY);
        var released = new ReviewReleased(FIRST, CHEN);
        given(opened, claimed).when(new ReleaseReview(CHEN, false, NOW)).then(released);
        given(opened, claimed).when(new ReleaseReview(LIN, false, NOW)).thenRefused(HELD_BY_ANOTHER);
        given(opened, claimed).when(new ReleaseReview(LIN, true, NOW)).then(new ReviewReleased(FIRST, LIN));
        given(opened, claimed, released)
                .when(new ReleaseReview(CHEN, false, NOW))
                .thenNothing();
        given(opened, claimed, released)
                .when(claim(REGISTRATION, LIN))
                .then(new ReviewClaimed(FIRST, REGISTRATION, LIN, LATER, POLICY));
        given(opened, approved, settled, new ReviewClaimed(FIRST, FINANCE, ZHAO, LATER, POLICY))
                .when(new ReleaseReview(ZHAO, false, NOW))
                .then(new ReviewReleased(FIRST, ZHAO));
        given(opened, approved).when(new ReleaseReview(CHEN, false, NOW)).thenNothing();
        given().when(new ReleaseReview(CHEN, false, NOW)).thenRefused(UNKNOWN);
    }

    @Test
    void the_deposit_is_settled_once_and_where_it_is_waited_for() {
        given(opened, approved)
                .when(new SettleDeposit(Settlement.PAID, FINANCE_DUE))
                .then(settled);
        given(opened, approved, settled)
                .when(new SettleDeposit(Settlement.PAID, FINANCE_DUE))
                .thenNothing();
        given(opened).when(new SettleDeposit(Settlement.PAID, FINANCE_DUE)).thenNothing();
        given(opened, approved, settled, financed)
                .when(new SettleDeposit(Settlement.PAID, FINANCE_DUE))
                .thenNothing();
        given(opened, returned)
                .when(new SettleDeposit(Settlement.PAID, FINANCE_DUE))
                .thenNothing();
        given(opened, rejected)
                .when(new SettleDeposit(Settlement.PAID, FINANCE_DUE))
                .thenNothing();
        given(opened, withdrawn)
                .when(new SettleDeposit(Settlement.PAID, FINANCE_DUE))
                .thenNothing();
        given().when(new SettleDeposit(Settlement.PAID, FINANCE_DUE)).thenRefused(UNKNOWN);
    }

    @Test
    void an_applicant_may_withdraw_until_it_is_rejected() {
        given(opened).when(new WithdrawReview()).then(withdrawn);
        given(opened, approved).when(new WithdrawReview()).then(withdrawn);
        given(opened, approved, settled).when(new WithdrawReview()).then(withdrawn);
        given(opened, approved, settled, financed).when(new WithdrawReview()).then(withdrawn);
        given(opened, returned).when(new WithdrawReview()).then(withdrawn);
        given(opened, withdrawn).when(new WithdrawReview()).thenNothing();
        given(opened, rejected).when(new WithdrawReview()).thenNothing();
        given().when(new WithdrawReview()).thenRefused(UNKNOWN);
    }

    @Test
    void a_history_that_cannot_be_stops_the_stream() {
        var decider = new ReviewDecider();
        assertThatIllegalStateException().isThrownBy(() -> decider.fold(List.of(financed)));
        assertThatIllegalStateException().isThrownBy(() -> decider.fold(List.of(opened, opened)));
        assertThatIllegalStateException().isThrownBy(() -> decider.fold(List.of(opened, settled)));
        assertThatIllegalStateException().isThrownBy(() -> decider.fold(List.of(returned)));
        assertThatIllegalStateException().isThrownBy(() -> decider.fold(List.of(opened, withdrawn, withdrawn)));
        assertThatIllegalStateException()
                .isThrownBy(() -> decider.fold(List.of(new ReviewClaimed(FIRST, REGISTRATION, CHEN, LATER, POLICY))));
    }

    private static Scenario<ReviewCommand, Review, ReviewEvent, ReviewRefusal> given(ReviewEvent... events) {
        return Scenario.of(new ReviewDecider()).given(events);
    }

    private static OpenReview open(Filing filing) {
        return new OpenReview(filing, false, "35020001", "350203", false, LocalDate.of(2026, 11, 23), REGISTRATION_DUE);
    }

    private static ReviewOpened opened(Filing filing) {
        return new ReviewOpened(
                filing, false, "35020001", "350203", false, LocalDate.of(2026, 11, 23), Optional.of(REGISTRATION_DUE));
    }

    private static ClaimReview claim(Stage stage, StaffId by) {
        return new ClaimReview(stage, by, LEASE);
    }

    private static Decide approve(Stage stage, StaffId by) {
        return decide(stage, by, Verdict.approve());
    }

    private static Decide sendBack(Stage stage, StaffId by, String note) {
        return decide(stage, by, new Verdict(Ruling.RETURN, UNREADABLE, note));
    }

    private static Decide refuse(Stage stage, StaffId by) {
        return decide(stage, by, new Verdict(Ruling.REJECT, UNREADABLE, ""));
    }

    private static Decide decide(Stage stage, StaffId by, Verdict verdict) {
        return new Decide(stage, 0, by, verdict, NOW, POLICY);
    }
}
