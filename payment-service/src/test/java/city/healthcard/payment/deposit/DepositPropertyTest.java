package city.healthcard.payment.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.Decision.Accepted;
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
import city.healthcard.payment.deposit.DepositEvent.DepositPaid;
import city.healthcard.payment.deposit.DepositEvent.DepositRefunded;
import city.healthcard.payment.deposit.DepositEvent.DepositReleased;
import city.healthcard.payment.deposit.DepositEvent.PaymentStarted;
import city.healthcard.payment.money.Fen;
import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.party.ApplicationId;
import city.healthcard.payment.party.CitizenId;
import city.healthcard.payment.policy.DepositTerms;
import city.healthcard.payment.policy.Ending;
import city.healthcard.payment.policy.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever is asked in whatever order, what must never happen does not. Try a seed again with `-Ddeposit.seed=…`.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepositPropertyTest {

    private static final long SEED = Long.getLong("deposit.seed", System.nanoTime());
    private static final int COMMANDS = 100;
    private static final CitizenId CITIZEN = new CitizenId(new UUID(0, 1));
    private static final Fen TEN_YUAN = new Fen(1000);
    private static final DepositTerms TERMS = new DepositTerms(
            "2008-1", LocalDate.of(2008, 1, 1), TEN_YUAN, true, Set.of(Ending.values()), Set.of(Release.values()));

    private final DepositDecider decider = new DepositDecider();

    @BeforeAll
    static void say_the_seed() {
        System.out.println("DepositPropertyTest: -Ddeposit.seed=" + SEED);
    }

    @RepeatedTest(300)
    void nobody_pays_two_deposits_at_a_time_and_nothing_goes_back_twice(RepetitionInfo repetition) {
        var seed = SEED + repetition.getCurrentRepetition();
        var random = new Random(seed);
        var history = new ArrayList<DepositEvent>();
        for (var i = 0; i < COMMANDS; i++) {
            if (decider.decide(command(random, history), decider.fold(history))
                    instanceof Accepted<DepositEvent, ?>(var events)) {
                history.addAll(events);
            }
            check(seed, history);
        }
    }

    private void check(long seed, List<DepositEvent> history) {
        var held = 0;
        var released = new HashSet<PaymentId>();
        var refunded = new HashSet<PaymentId>();
        for (var event : history) {
            switch (event) {
                case DepositPaid _ -> held++;
                case DepositReleased it -> {
                    held--;
                    assertThat(released.add(it.payment()))
                            .as("seed %d: released once", seed)
                            .isTrue();
                }
                case DepositRefunded it -> {
                    assertThat(released)
                            .as("seed %d: refunded after its release", seed)
                            .contains(it.payment());
                    assertThat(refunded.add(it.payment()))
                            .as("seed %d: refunded once", seed)
                            .isTrue();
                }
                default -> {}
            }
            assertThat(held).as("seed %d: one deposit per person", seed).isBetween(0, 1);
        }
        var account = decider.fold(history);
        assertThat(account.standing() instanceof Standing.Held)
                .as("seed %d", seed)
                .isEqualTo(held == 1);
    }

    /// Money always comes under an id of its own: a payment is captured once.
    private static DepositCommand command(Random random, List<DepositEvent> history) {
        var application = new ApplicationId(new UUID(2, random.nextInt(3)));
        var payment = new PaymentId(new UUID(3, random.nextLong()));
        var deposit = new DepositId(new UUID(4, random.nextLong()));
        var round = random.nextInt(1, 3);
        return switch (random.nextInt(10)) {
            case 0 ->
                new NoteCoverage(
                        CITIZEN,
                        application,
                        round,
                        random.nextInt(4) == 0,
                        "",
                        random.nextInt(6) == 0,
                        deposit,
                        TERMS);
            case 1, 2 -> new DemandDeposit(CITIZEN, application, round, random.nextInt(6) == 0, deposit, TERMS);
            case 3 -> new StartPayment(CITIZEN, application, payment);
            case 4, 5 -> new SettleDeposit(CITIZEN, payment, TEN_YUAN);
            case 6 -> new AbandonPayment(CITIZEN, aStarted(random, history).orElse(payment));
            case 7 ->
                random.nextInt(8) == 0
                        ? new CloseApplication(CITIZEN, application, Ending.WITHDRAWN, TERMS)
                        : new RefundDeposit(CITIZEN, application);
            case 8 ->
                switch (random.nextInt(8)) {
                    case 0 -> new EstablishCoverage(CITIZEN, LocalDate.of(2026, 11, 23), TERMS);
                    case 1 -> new EndCoverage(CITIZEN, LocalDate.of(2028, 11, 23));
                    default -> new ReleaseDeposit(CITIZEN, TERMS);
                };
            default -> new ConfirmRefund(CITIZEN, aReleased(random, history).orElse(payment));
        };
    }

    private static Optional<PaymentId> aReleased(Random random, List<DepositEvent> history) {
        return any(
                random,
                history.stream()
                        .filter(DepositReleased.class::isInstance)
                        .map(event -> ((DepositReleased) event).payment())
                        .toList());
    }

    private static Optional<PaymentId> aStarted(Random random, List<DepositEvent> history) {
        return any(
                random,
                history.stream()
                        .filter(PaymentStarted.class::isInstance)
                        .map(event -> ((PaymentStarted) event).payment())
                        .toList());
    }

    private static Optional<PaymentId> any(Random random, List<PaymentId> payments) {
        return payments.isEmpty() ? Optional.empty() : Optional.of(payments.get(random.nextInt(payments.size())));
    }
}
