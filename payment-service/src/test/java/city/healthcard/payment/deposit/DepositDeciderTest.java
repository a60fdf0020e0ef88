package city.healthcard.payment.deposit;

import static city.healthcard.payment.deposit.DepositRefusal.ALREADY_PAID;
import static city.healthcard.payment.deposit.DepositRefusal.AMOUNT_DIFFERS;
import static city.healthcard.payment.deposit.DepositRefusal.NOT_HELD;
import static city.healthcard.payment.deposit.DepositRefusal.NOT_OWED;
import static city.healthcard.payment.deposit.DepositRefusal.PAYMENT_PENDING;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.healthcard.eventsourcing.Scenario;
import city.healthcard.payment.deposit.DepositCommand.AbandonPayment;
import city.healthcard.payment.deposit.DepositCommand.CloseApplication;
import city.healthcard.payment.deposit.DepositCommand.ConfirmRefund;
import city.healthcard.payment.deposit.DepositCommand.DemandDeposit;
import city.healthcard.payment.deposit.DepositCommand.EndCoverage;
import city.healthcard.payment.deposit.DepositCommand.EstablishCoverage;
import city.healthcard.payment.deposit.DepositCommand.NoteCoverage;
import city.healthcard.payment.deposit.DepositCommand.RefundDeposit;
import city.healthcard.payment.deposit.DepositCommand.ReleaseDeposit;
import city.healthcard.payment.deposit.DepositCommand.SettleDeposit;
import city.healthcard.payment.deposit.DepositCommand.StartPayment;
import city.healthcard.payment.deposit.DepositEvent.ApplicationClosed;
import city.healthcard.payment.deposit.DepositEvent.CitizenInsured;
import city.healthcard.payment.deposit.DepositEvent.CitizenUninsured;
import city.healthcard.payment.deposit.DepositEvent.CoverageNoted;
import city.healthcard.payment.deposit.DepositEvent.DemandDeferred;
import city.healthcard.payment.deposit.DepositEvent.DepositCancelled;
import city.healthcard.payment.deposit.DepositEvent.DepositConfirmed;
import city.healthcard.payment.deposit.DepositEvent.DepositDemanded;
import city.healthcard.payment.deposit.DepositEvent.DepositPaid;
import city.healthcard.payment.deposit.DepositEvent.DepositRefunded;
import city.healthcard.payment.deposit.DepositEvent.DepositReleased;
import city.healthcard.payment.deposit.DepositEvent.DepositWaived;
import city.healthcard.payment.deposit.DepositEvent.PaymentAbandoned;
import city.healthcard.payment.deposit.DepositEvent.PaymentStarted;
import city.healthcard.payment.money.Fen;
import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.party.ApplicationId;
import city.healthcard.payment.party.CitizenId;
import city.healthcard.payment.policy.DepositTerms;
import city.healthcard.payment.policy.Ending;
import city.healthcard.payment.policy.Release;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepositDeciderTest {

    private static final CitizenId CITIZEN = new CitizenId(new UUID(0, 1));
    private static final ApplicationId APPLICATION = new ApplicationId(new UUID(0, 2));
    private static final ApplicationId LATER = new ApplicationId(new UUID(0, 3));
    private static final DepositId DEPOSIT = new DepositId(new UUID(0, 4));
    private static final DepositId ANOTHER = new DepositId(new UUID(0, 5));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(0, 6));
    private static final PaymentId SECOND = new PaymentId(new UUID(0, 7));
    private static final Fen TEN_YUAN = new Fen(1000);
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 23);
    private static final DepositTerms TERMS = terms(Set.of(Ending.WITHDRAWN, Ending.REJECTED));

    private final DepositEvent uninsured = new CoverageNoted(CITIZEN, APPLICATION, 1, false, "35020001");
    private final DepositEvent insured = new CoverageNoted(CITIZEN, APPLICATION, 1, true, "35020001");
    private final DepositEvent nowInsured = new CitizenInsured(CITIZEN, SINCE);
    private final DepositEvent deferred = new DemandDeferred(CITIZEN, APPLICATION, 1);
    private final DepositEvent owed = new DepositDemanded(CITIZEN, APPLICATION, 1, DEPOSIT, TEN_YUAN, "2008-1");
    private final DepositEvent waived = new DepositWaived(CITIZEN, APPLICATION, 1, DEPOSIT, Waiver.INSURED, "2008-1");
    private final DepositEvent started = new PaymentStarted(CITIZEN, APPLICATION, DEPOSIT, PAYMENT);
    private final DepositEvent abandoned = new PaymentAbandoned(CITIZEN, APPLICATION, DEPOSIT, PAYMENT);
    private final DepositEvent paid = new DepositPaid(CITIZEN, APPLICATION, DEPOSIT, PAYMENT, TEN_YUAN);
    private final DepositEvent cancelled = new DepositCancelled(CITIZEN, APPLICATION, DEPOSIT);
    private final DepositEvent closed = new ApplicationClosed(CITIZEN, APPLICATION, Ending.WITHDRAWN);
    private final DepositEvent released = new DepositReleased(CITIZEN, APPLICATION, DEPOSIT, PAYMENT, TEN_YUAN);
    private final DepositEvent refunded = new DepositRefunded(CITIZEN, APPLICATION, DEPOSIT, PAYMENT, TEN_YUAN);

    @Test
    void the_uninsured_owe_a_deposit_after_the_first_approval() {
        given().when(note(APPLICATION, 1, false)).then(uninsured);
        given(uninsured).when(demand(APPLICATION, 1)).then(owed);
    }

    @Test
    void the_insured_owe_none() {
        given(insured).when(demand(APPLICATION, 1)).then(waived);
    }

    @Test
    void when_the_terms_do_not_waive_the_insured_owe_it_too() {
        var strict = new DepositTerms("2030-1", LocalDate.of(2030, 1, 1), new Fen(2000), false, Set.of(), Set.of());
        given(insured)
                .when(new DemandDeposit(CITIZEN, APPLICATION, 1, false, DEPOSIT, strict))
                .then(new DepositDemanded(CITIZEN, APPLICATION, 1, DEPOSIT, new Fen(2000), "2030-1"));
    }

    @Test
    void approval_and_coverage_may_be_heard_in_any_order() {
        given().when(demand(APPLICATION, 1))
                .then(deferred)
                .when(note(APPLICATION, 1, false))
                .then(uninsured, owed);
        given(deferred).when(note(APPLICATION, 1, true)).then(insured, waived);
    }

    @Test
    void what_is_heard_twice_changes_nothing() {
        given(uninsured).when(note(APPLICATION, 1, false)).thenNothing();
        given(deferred).when(demand(APPLICATION, 1)).thenNothing();
        given(uninsured, owed).when(demand(APPLICATION, 1)).thenNothing();
        given(insured, waived).when(demand(APPLICATION, 1)).thenNothing();
        given(uninsured, owed, paid).when(demand(APPLICATION, 1)).thenNothing();
    }

    @Test
    void a_person_owes_one_deposit_whatever_they_apply_for() {
        given(uninsured, owed, paid, new CoverageNoted(CITIZEN, LATER, 1, false, "35020001"))
                .when(demand(LATER, 1))
                .then(new DepositWaived(CITIZEN, LATER, 1, ANOTHER, Waiver.ALREADY_HELD, "2008-1"));
    }

    @Test
    void a_deposit_under_another_name_of_the_person_counts() {
        var already = new DepositWaived(CITIZEN, APPLICATION, 1, DEPOSIT, Waiver.ALREADY_HELD, "2008-1");
        given(uninsured)
                .when(new DemandDeposit(CITIZEN, APPLICATION, 1, true, DEPOSIT, TERMS))
                .then(already);
        given(deferred)
                .when(new NoteCoverage(CITIZEN, APPLICATION, 1, false, "35020001", true, DEPOSIT, TERMS))
                .then(uninsured, already);
        given(uninsured, owed, paid, new CoverageNoted(CITIZEN, APPLICATION, 2, false, "35020001"))
                .when(new DemandDeposit(CITIZEN, APPLICATION, 2, true, DEPOSIT, TERMS))
                .then(new DepositConfirmed(CITIZEN, APPLICATION, 2, DEPOSIT, TEN_YUAN));
    }

    @Test
    void an_earlier_application_gives_way_to_a_later_one() {
        given(uninsured, owed, new CoverageNoted(CITIZEN, LATER, 1, false, "35020001"))
                .when(demand(LATER, 1))
                .then(cancelled, new DepositDemanded(CITIZEN, LATER, 1, ANOTHER, TEN_YUAN, "2008-1"));
    }

    @Test
    void a_further_round_finds_the_deposit_paid() {
        given(uninsured, owed, paid, new CoverageNoted(CITIZEN, APPLICATION, 2, false, "35020001"))
                .when(demand(APPLICATION, 2))
                .then(new DepositConfirmed(CITIZEN, APPLICATION, 2, DEPOSIT, TEN_YUAN));
    }

    @Test
    void a_further_round_asks_anew_who_is_insured() {
        given(insured, waived, new CoverageNoted(CITIZEN, APPLICATION, 2, false, "35020001"))
                .when(demand(APPLICATION, 2))
                .then(new DepositDemanded(CITIZEN, APPLICATION, 2, DEPOSIT, TEN_YUAN, "2008-1"));
        given(uninsured, owed, started, new CoverageNoted(CITIZEN, APPLICATION, 2, true, "35020001"))
                .when(demand(APPLICATION, 2))
                .then(new DepositWaived(CITIZEN, APPLICATION, 2, DEPOSIT, Waiver.INSURED, "2008-1"))
                .when(new SettleDeposit(CITIZEN, PAYMENT, TEN_YUAN))
                .thenRefused(NOT_OWED);
    }

    @Test
    void a_further_round_does_not_disturb_who_is_paying() {
        given(uninsured, owed, started, new CoverageNoted(CITIZEN, APPLICATION, 2, false, "35020001"))
                .when(demand(APPLICATION, 2))
                .then(new DepositDemanded(CITIZEN, APPLICATION, 2, DEPOSIT, TEN_YUAN, "2008-1"))
                .when(start(APPLICATION, PAYMENT))
                .thenNothing();
    }

    @Test
    void one_payment_at_a_time() {
        given(uninsured, owed).when(start(APPLICATION, PAYMENT)).then(started);
        given(uninsured, owed, started).when(start(APPLICATION, PAYMENT)).thenNothing();
        given(uninsured, owed, started).when(start(APPLICATION, SECOND)).thenRefused(PAYMENT_PENDING);
        given(uninsured, owed, started, abandoned)
                .when(start(APPLICATION, SECOND))
                .then(new PaymentStarted(CITIZEN, APPLICATION, DEPOSIT, SECOND));
    }

    @Test
    void only_what_is_owed_can_be_paid() {
        given().when(start(APPLICATION, PAYMENT)).thenRefused(NOT_OWED);
        given(insured, waived).when(start(APPLICATION, PAYMENT)).thenRefused(NOT_OWED);
        given(uninsured, owed, paid).when(start(APPLICATION, SECOND)).thenRefused(ALREADY_PAID);
        given(uninsured, owed).when(start(LATER, PAYMENT)).thenRefused(NOT_OWED);
        given(uninsured, owed, started).when(start(LATER, PAYMENT)).thenRefused(NOT_OWED);
        given(uninsured, owed, paid).when(start(LATER, PAYMENT)).thenRefused(NOT_OWED);
    }

    @Test
    void money_that_comes_settles_the_deposit_once() {
        given(uninsured, owed, started)
                .when(settle(PAYMENT))
                .then(paid)
                .when(settle(PAYMENT))
                .thenNothing();
        given(uninsured, owed, started, abandoned).when(settle(PAYMENT)).then(paid);
    }

    @Test
    void money_for_which_nothing_is_owed_is_refused() {
        given(uninsured, owed, started, paid).when(settle(SECOND)).thenRefused(ALREADY_PAID);
        given(uninsured, owed, started)
                .when(new SettleDeposit(CITIZEN, PAYMENT, new Fen(999)))
                .thenRefused(AMOUNT_DIFFERS);
        given(uninsured, owed, started, closed, cancelled).when(settle(PAYMENT)).thenRefused(NOT_OWED);
        given(uninsured, owed, paid, released).when(settle(PAYMENT)).thenNothing();
    }

    @Test
    void a_payment_that_came_to_nothing_leaves_the_deposit_owed() {
        given(uninsured, owed, started)
                .when(new AbandonPayment(CITIZEN, PAYMENT))
                .then(abandoned);
        given(uninsured, owed, started)
                .when(new AbandonPayment(CITIZEN, SECOND))
                .thenNothing();
        given(uninsured, owed).when(new AbandonPayment(CITIZEN, PAYMENT)).thenNothing();
        given(uninsured, owed, paid).when(new AbandonPayment(CITIZEN, PAYMENT)).thenNothing();
        given().when(new AbandonPayment(CITIZEN, PAYMENT)).thenNothing();
    }

    @Test
    void an_application_that_ends_owes_nothing() {
        given(uninsured).when(close(Ending.WITHDRAWN)).then(closed);
        given(uninsured, owed).when(close(Ending.WITHDRAWN)).then(closed, cancelled);
        given(uninsured, owed, started).when(close(Ending.WITHDRAWN)).then(closed, cancelled);
        given(uninsured, closed).when(close(Ending.WITHDRAWN)).thenNothing();
        given(uninsured, closed).when(demand(APPLICATION, 1)).thenNothing();
        given(closed).when(note(APPLICATION, 1, false)).thenNothing();
    }

    @Test
    void an_application_that_ends_gives_the_deposit_back_when_the_terms_say_so() {
        given(uninsured, owed, paid).when(close(Ending.WITHDRAWN)).then(closed, released);
        given(uninsured, owed, paid)
                .when(new CloseApplication(CITIZEN, APPLICATION, Ending.WITHDRAWN, terms(Set.of(Ending.REJECTED))))
                .then(closed);
        given(uninsured, owed, paid)
                .when(new CloseApplication(CITIZEN, LATER, Ending.WITHDRAWN, TERMS))
                .then(new ApplicationClosed(CITIZEN, LATER, Ending.WITHDRAWN));
    }

    @Test
    void the_finance_department_gives_a_held_deposit_back() {
        given(uninsured, owed, paid)
                .when(new RefundDeposit(CITIZEN, APPLICATION))
                .then(released);
        given(uninsured, owed, paid, released)
                .when(new RefundDeposit(CITIZEN, APPLICATION))
                .thenNothing();
        given(uninsured, owed, paid).when(new RefundDeposit(CITIZEN, LATER)).thenRefused(NOT_HELD);
        given(uninsured, owed).when(new RefundDeposit(CITIZEN, APPLICATION)).thenRefused(NOT_HELD);
        given(uninsured, owed, started)
                .when(new RefundDeposit(CITIZEN, APPLICATION))
                .thenRefused(NOT_HELD);
        given().when(new RefundDeposit(CITIZEN, APPLICATION)).thenRefused(NOT_HELD);
    }

    @Test
    void whoever_gives_the_card_back_gets_a_held_deposit_back_once() {
        given(uninsured, owed, paid)
                .when(release())
                .then(released)
                .when(release())
                .thenNothing();
        given(uninsured, owed, paid, released, refunded).when(release()).thenNothing();
        given().when(release()).thenNothing();
        given(uninsured, owed).when(release()).thenNothing();
        given(uninsured, owed, started).when(release()).thenNothing();
        given(uninsured, owed, paid)
                .when(new ReleaseDeposit(CITIZEN, keeping()))
                .thenNothing();
    }

    @Test
    void whoever_becomes_insured_gets_a_held_deposit_back_once() {
        given(uninsured, owed, paid)
                .when(cover())
                .then(nowInsured, released)
                .when(cover())
                .thenNothing();
        given(uninsured, owed, paid, released, refunded).when(cover()).then(nowInsured);
        given(uninsured, owed, paid)
                .when(new EstablishCoverage(CITIZEN, SINCE, keeping()))
                .then(nowInsured)
                .when(cover())
                .then(released);
    }

    @Test
    void whoever_is_insured_no_longer_owes_a_deposit_with_the_next_application_and_not_before() {
        var noMore = new CitizenUninsured(CITIZEN, SINCE.plusYears(2));
        given(uninsured, owed, paid, nowInsured, released, refunded)
                .when(uncover())
                .then(noMore)
                .when(uncover())
                .thenNothing();
        given(uninsured, nowInsured, waived, noMore, new CoverageNoted(CITIZEN, LATER, 1, false, "35020001"))
                .when(demand(LATER, 1))
                .then(new DepositDemanded(CITIZEN, LATER, 1, ANOTHER, TEN_YUAN, "2008-1"));
        given(uninsured, nowInsured, waived, noMore, new CoverageNoted(CITIZEN, LATER, 1, true, "35020001"))
                .when(demand(LATER, 1))
                .then(new DepositWaived(CITIZEN, LATER, 1, ANOTHER, Waiver.INSURED, "2008-1"));
        given(uninsured, owed, paid).when(uncover()).thenNothing();
    }

    private static EndCoverage uncover() {
        return new EndCoverage(CITIZEN, SINCE.plusYears(2));
    }

    @Test
    void whoever_becomes_insured_owes_nothing_any_more_and_a_late_payment_goes_back() {
        given(uninsured, owed).when(cover()).then(nowInsured, waived);
        given(uninsured, owed, started)
                .when(cover())
                .then(nowInsured, waived)
                .when(new SettleDeposit(CITIZEN, PAYMENT, TEN_YUAN))
                .thenRefused(NOT_OWED);
    }

    @Test
    void whoever_becomes_insured_before_the_first_approval_owes_none() {
        given(uninsured)
                .when(cover())
                .then(nowInsured)
                .when(demand(APPLICATION, 1))
                .then(waived);
        given(deferred, nowInsured).when(note(APPLICATION, 1, false)).then(uninsured, waived);
        given(nowInsured, uninsured).when(demand(APPLICATION, 1)).then(waived);
    }

    @Test
    void whoever_is_known_to_be_insured_is_not_asked_in_a_further_round() {
        given(uninsured, owed, nowInsured, waived, new CoverageNoted(CITIZEN, APPLICATION, 2, false, "35020001"))
                .when(demand(APPLICATION, 2))
                .then(new DepositWaived(CITIZEN, APPLICATION, 2, DEPOSIT, Waiver.INSURED, "2008-1"));
    }

    private static ReleaseDeposit release() {
        return new ReleaseDeposit(CITIZEN, TERMS);
    }

    private static EstablishCoverage cover() {
        return new EstablishCoverage(CITIZEN, SINCE, TERMS);
    }

    /// Terms by which nothing goes back by itself.
    private static DepositTerms keeping() {
        return new DepositTerms("2030-1", LocalDate.of(2030, 1, 1), TEN_YUAN, true, Set.of(), Set.of());
    }

    @Test
    void a_refund_is_confirmed_once() {
        given(uninsured, owed, paid, released)
                .when(new ConfirmRefund(CITIZEN, PAYMENT))
                .then(refunded);
        given(uninsured, owed, paid, released, refunded)
                .when(new ConfirmRefund(CITIZEN, PAYMENT))
                .thenNothing();
        given(uninsured, owed, paid).when(new ConfirmRefund(CITIZEN, PAYMENT)).thenNothing();
    }

    @Test
    void whoever_got_it_back_owes_it_again_with_the_next_application() {
        given(uninsured, owed, paid, closed, released, new CoverageNoted(CITIZEN, LATER, 1, false, "35020001"))
                .when(demand(LATER, 1))
                .then(new DepositDemanded(CITIZEN, LATER, 1, ANOTHER, TEN_YUAN, "2008-1"))
                .when(new ConfirmRefund(CITIZEN, PAYMENT))
                .then(refunded);
    }

    @Test
    void a_history_that_cannot_be_stops_the_stream() {
        var decider = new DepositDecider();
        for (var history : List.of(
                List.of(paid),
                List.of(started),
                List.of(uninsured, owed, released),
                List.of(uninsured, owed, paid, cancelled),
                List.of(uninsured, owed, paid, refunded))) {
            assertThatIllegalStateException().isThrownBy(() -> decider.fold(history));
        }
    }

    private static Scenario<DepositCommand, DepositAccount, DepositEvent, DepositRefusal> given(
            DepositEvent... events) {
        return Scenario.of(new DepositDecider()).given(events);
    }

    private static NoteCoverage note(ApplicationId application, int round, boolean insured) {
        return new NoteCoverage(CITIZEN, application, round, insured, "35020001", false, DEPOSIT, TERMS);
    }

    private static DemandDeposit demand(ApplicationId application, int round) {
        return new DemandDeposit(
                CITIZEN, application, round, false, application.equals(LATER) ? ANOTHER : DEPOSIT, TERMS);
    }

    private static StartPayment start(ApplicationId application, PaymentId payment) {
        return new StartPayment(CITIZEN, application, payment);
    }

    private static SettleDeposit settle(PaymentId payment) {
        return new SettleDeposit(CITIZEN, payment, TEN_YUAN);
    }

    private static CloseApplication close(Ending ending) {
        return new CloseApplication(CITIZEN, APPLICATION, ending, TERMS);
    }

    private static DepositTerms terms(Set<Ending> refundedOn) {
        return new DepositTerms(
                "2008-1", LocalDate.of(2008, 1, 1), TEN_YUAN, true, refundedOn, Set.of(Release.values()));
    }
}
