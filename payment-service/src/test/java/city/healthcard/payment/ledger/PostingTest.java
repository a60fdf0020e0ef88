package city.healthcard.payment.ledger;

import static city.healthcard.payment.ledger.Account.CHANNEL;
import static city.healthcard.payment.ledger.Account.DEPOSITS_HELD;
import static city.healthcard.payment.ledger.Account.RECEIPTS_UNASSIGNED;
import static city.healthcard.payment.ledger.Account.REFUNDS_PAYABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.healthcard.payment.deposit.DepositEvent.DepositPaid;
import city.healthcard.payment.deposit.DepositEvent.DepositReleased;
import city.healthcard.payment.deposit.DepositId;
import city.healthcard.payment.ledger.Entry.Line;
import city.healthcard.payment.ledger.Entry.Side;
import city.healthcard.payment.money.Fen;
import city.healthcard.payment.order.PaymentEvent.PaymentCaptured;
import city.healthcard.payment.order.PaymentEvent.RefundCompleted;
import city.healthcard.payment.order.PaymentEvent.RefundFailed;
import city.healthcard.payment.order.PaymentEvent.RefundRequested;
import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.order.PaymentOrder;
import city.healthcard.payment.order.RefundId;
import city.healthcard.payment.party.ApplicationId;
import city.healthcard.payment.party.CitizenId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostingTest {

    private static final CitizenId CITIZEN = new CitizenId(new UUID(0, 1));
    private static final ApplicationId APPLICATION = new ApplicationId(new UUID(0, 2));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(0, 3));
    private static final DepositId DEPOSIT = new DepositId(new UUID(0, 4));
    private static final RefundId REFUND = new RefundId(new UUID(0, 5));
    private static final Fen TEN_YUAN = new Fen(1000);
    private static final PaymentOrder ORDER = new PaymentOrder(PAYMENT, CITIZEN, APPLICATION, TEN_YUAN, "simulated");

    private final Optional<Entry> captured = Posting.of(new PaymentCaptured(ORDER, "SIM-1", Instant.EPOCH));
    private final Optional<Entry> assigned =
            Posting.of(new DepositPaid(CITIZEN, APPLICATION, DEPOSIT, PAYMENT, TEN_YUAN));
    private final Optional<Entry> released =
            Posting.of(new DepositReleased(CITIZEN, APPLICATION, DEPOSIT, PAYMENT, TEN_YUAN));
    private final Optional<Entry> requested = Posting.of(new RefundRequested(ORDER, REFUND, TEN_YUAN));
    private final Optional<Entry> completed = Posting.of(new RefundCompleted(ORDER, REFUND, TEN_YUAN));
    private final Optional<Entry> failed = Posting.of(new RefundFailed(ORDER, REFUND, TEN_YUAN));

    @Test
    void an_entry_that_does_not_balance_cannot_be_made() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(List.of(
                        new Line(CHANNEL, Side.DEBIT, TEN_YUAN), new Line(DEPOSITS_HELD, Side.CREDIT, new Fen(999)))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Entry(List.of()));
    }

    @Test
    void a_paid_deposit_is_money_at_the_channel_and_a_debt_to_the_citizen() {
        assertThat(balances(captured, assigned)).isEqualTo(Map.of(CHANNEL, 1000L, DEPOSITS_HELD, -1000L));
    }

    @Test
    void a_refunded_deposit_leaves_nothing_behind() {
        assertThat(balances(captured, assigned, released, requested, completed)).isEmpty();
    }

    @Test
    void money_nobody_owed_is_a_debt_until_it_went_back() {
        assertThat(balances(captured)).isEqualTo(Map.of(CHANNEL, 1000L, RECEIPTS_UNASSIGNED, -1000L));
        assertThat(balances(captured, requested)).isEqualTo(Map.of(CHANNEL, 1000L, REFUNDS_PAYABLE, -1000L));
        assertThat(balances(captured, requested, failed))
                .isEqualTo(Map.of(CHANNEL, 1000L, RECEIPTS_UNASSIGNED, -1000L));
    }

    @SafeVarargs
    private static Map<Account, Long> balances(Optional<Entry>... entries) {
        var balances = new EnumMap<Account, Long>(Account.class);
        Stream.of(entries)
                .flatMap(Optional::stream)
                .flatMap(entry -> entry.lines().stream())
                .forEach(line -> balances.merge(line.account(), line.signed(), Long::sum));
        balances.values().removeIf(balance -> balance == 0);
        return balances;
    }
}
