package city.healthcard.payment.order;

import static city.healthcard.payment.order.PaymentRefusal.ALREADY_CAPTURED;
import static city.healthcard.payment.order.PaymentRefusal.ALREADY_REFUNDED;
import static city.healthcard.payment.order.PaymentRefusal.AMOUNT_DIFFERS;
import static city.healthcard.payment.order.PaymentRefusal.ANOTHER_ORDER;
import static city.healthcard.payment.order.PaymentRefusal.ANOTHER_REFUND;
import static city.healthcard.payment.order.PaymentRefusal.EXCEEDS_CAPTURED;
import static city.healthcard.payment.order.PaymentRefusal.NOT_CAPTURED;
import static city.healthcard.payment.order.PaymentRefusal.REFUND_UNKNOWN;
import static city.healthcard.payment.order.PaymentRefusal.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.healthcard.eventsourcing.Scenario;
import city.healthcard.payment.money.Fen;
import city.healthcard.payment.order.PaymentCommand.CapturePayment;
import city.healthcard.payment.order.PaymentCommand.CompleteRefund;
import city.healthcard.payment.order.PaymentCommand.FailPayment;
import city.healthcard.payment.order.PaymentCommand.FailRefund;
import city.healthcard.payment.order.PaymentCommand.InitiatePayment;
import city.healthcard.payment.order.PaymentCommand.PlaceOrder;
import city.healthcard.payment.order.PaymentCommand.RequestRefund;
import city.healthcard.payment.order.PaymentEvent.OrderPlaced;
import city.healthcard.payment.order.PaymentEvent.PaymentCaptured;
import city.healthcard.payment.order.PaymentEvent.PaymentFailed;
import city.healthcard.payment.order.PaymentEvent.PaymentInitiated;
import city.healthcard.payment.order.PaymentEvent.RefundCompleted;
import city.healthcard.payment.order.PaymentEvent.RefundFailed;
import city.healthcard.payment.order.PaymentEvent.RefundRequested;
import city.healthcard.payment.party.ApplicationId;
import city.healthcard.payment.party.CitizenId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaymentDeciderTest {

    private static final PaymentOrder ORDER = new PaymentOrder(
            new PaymentId(new UUID(0, 1)),
            new CitizenId(new UUID(0, 2)),
            new ApplicationId(new UUID(0, 3)),
            new Fen(1000),
            "simulated");
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final RefundId REFUND = new RefundId(new UUID(0, 4));
    private static final RefundId OTHER = new RefundId(new UUID(0, 5));
    private static final Fen PART = new Fen(400);

    private final PaymentEvent initiated = new PaymentInitiated(ORDER);
    private final PaymentEvent placed = new OrderPlaced(ORDER, "SIM-1", "https://pay.example/SIM-1");
    private final PaymentEvent captured = new PaymentCaptured(ORDER, "SIM-1", NOON);
    private final PaymentEvent failed = new PaymentFailed(ORDER, Failing.EXPIRED);
    private final PaymentEvent requested = new RefundRequested(ORDER, REFUND, PART);
    private final PaymentEvent completed = new RefundCompleted(ORDER, REFUND, PART);
    private final PaymentEvent refundFailed = new RefundFailed(ORDER, REFUND, PART);

    private final PaymentCommand initiate = new InitiatePayment(ORDER);
    private final PaymentCommand place = new PlaceOrder("SIM-1", "https://pay.example/SIM-1");
    private final PaymentCommand capture = new CapturePayment("SIM-1", new Fen(1000), NOON);
    private final PaymentCommand captureLess = new CapturePayment("SIM-1", new Fen(999), NOON);
    private final PaymentCommand fail = new FailPayment(Failing.EXPIRED);
    private final PaymentCommand refund = new RequestRefund(REFUND, PART);
    private final PaymentCommand complete = new CompleteRefund(REFUND);
    private final PaymentCommand failRefund = new FailRefund(REFUND);

    @Test
    void a_payment_is_initiated_once() {
        given().when(initiate).then(initiated);
        given(initiated).when(initiate).thenNothing();
        given(initiated, placed).when(initiate).thenNothing();
        given(initiated, captured).when(initiate).thenNothing();
        given(initiated, failed).when(initiate).thenNothing();
    }

    @Test
    void an_id_stands_for_one_order() {
        var another = new InitiatePayment(
                new PaymentOrder(ORDER.payment(), ORDER.citizen(), ORDER.application(), new Fen(2000), "simulated"));
        given(initiated).when(another).thenRefused(ANOTHER_ORDER);
        given(initiated, placed).when(another).thenRefused(ANOTHER_ORDER);
        given(initiated, captured).when(another).thenRefused(ANOTHER_ORDER);
        given(initiated, failed).when(another).thenRefused(ANOTHER_ORDER);
    }

    @Test
    void the_channel_takes_the_order() {
        given(initiated).when(place).then(placed);
        given(initiated, placed).when(place).thenNothing();
        given(initiated, captured).when(place).thenNothing();
        given(initiated, failed).when(place).thenNothing();
        given().when(place).thenRefused(UNKNOWN);
    }

    @Test
    void money_is_captured_whenever_it_comes() {
        given(initiated, placed).when(capture).then(captured);
        given(initiated).when(capture).then(captured);
        given(initiated, placed, failed).when(capture).then(captured);
    }

    @Test
    void a_callback_that_comes_twice_counts_once() {
        given(initiated, placed).when(capture).then(captured).when(capture).thenNothing();
        given(initiated, captured).when(place).thenNothing().when(capture).thenNothing();
    }

    @Test
    void another_amount_than_ordered_is_not_taken() {
        given(initiated, placed).when(captureLess).thenRefused(AMOUNT_DIFFERS);
        given(initiated, captured).when(captureLess).thenRefused(AMOUNT_DIFFERS);
        given(initiated, failed).when(captureLess).thenRefused(AMOUNT_DIFFERS);
        given().when(capture).thenRefused(UNKNOWN);
    }

    @Test
    void a_payment_fails_only_while_nothing_came() {
        given(initiated).when(fail).then(failed);
        given(initiated, placed).when(fail).then(failed);
        given(initiated, failed).when(fail).thenNothing();
        given(initiated, captured).when(fail).thenRefused(ALREADY_CAPTURED);
        given().when(fail).thenRefused(UNKNOWN);
    }

    @Test
    void money_goes_back_to_where_it_came_from() {
        given(initiated, captured).when(refund).then(requested);
        given(initiated, captured, requested).when(refund).thenNothing();
        given(initiated, captured, requested).when(complete).then(completed);
        given(initiated, captured, requested, completed).when(complete).thenNothing();
    }

    @Test
    void never_more_goes_back_than_came() {
        given(initiated, captured).when(new RequestRefund(OTHER, new Fen(1001))).thenRefused(EXCEEDS_CAPTURED);
        given(initiated, captured, requested)
                .when(new RequestRefund(OTHER, new Fen(601)))
                .thenRefused(EXCEEDS_CAPTURED);
        given(initiated, captured, requested, completed)
                .when(new RequestRefund(OTHER, new Fen(601)))
                .thenRefused(EXCEEDS_CAPTURED);
        given(initiated, captured, requested)
                .when(new RequestRefund(OTHER, new Fen(600)))
                .then(new RefundRequested(ORDER, OTHER, new Fen(600)));
    }

    @Test
    void a_refund_that_failed_may_be_asked_for_anew() {
        var whole = new RequestRefund(OTHER, new Fen(1000));
        given(initiated, captured, requested).when(failRefund).then(refundFailed);
        given(initiated, captured, requested, refundFailed).when(failRefund).thenNothing();
        given(initiated, captured, requested, refundFailed)
                .when(whole)
                .then(new RefundRequested(ORDER, OTHER, new Fen(1000)));
        given(initiated, captured, requested, refundFailed).when(complete).then(completed);
        given(initiated, captured, requested, refundFailed, new RefundRequested(ORDER, OTHER, new Fen(1000)))
                .when(complete)
                .thenRefused(EXCEEDS_CAPTURED);
    }

    @Test
    void a_refund_needs_money_and_a_known_id() {
        given(initiated).when(refund).thenRefused(NOT_CAPTURED);
        given(initiated, placed).when(refund).thenRefused(NOT_CAPTURED);
        given(initiated, failed).when(refund).thenRefused(NOT_CAPTURED);
        given().when(refund).thenRefused(UNKNOWN);
        given(initiated, captured).when(complete).thenRefused(REFUND_UNKNOWN);
        given(initiated, captured).when(failRefund).thenRefused(REFUND_UNKNOWN);
        given(initiated, captured, requested, completed).when(failRefund).thenRefused(ALREADY_REFUNDED);
        given(initiated, captured, requested)
                .when(new RequestRefund(REFUND, new Fen(1)))
                .thenRefused(ANOTHER_REFUND);
    }

    @Test
    void a_history_that_cannot_be_stops_the_stream() {
        var decider = new PaymentDecider();
        for (var history : List.of(
                List.of(placed),
                List.of(initiated, initiated),
                List.of(initiated, captured, captured),
                List.of(initiated, captured, failed),
                List.of(initiated, requested))) {
            assertThatIllegalStateException().isThrownBy(() -> decider.fold(history));
        }
    }

    private static Scenario<PaymentCommand, Payment, PaymentEvent, PaymentRefusal> given(PaymentEvent... events) {
        return Scenario.of(new PaymentDecider()).given(events);
    }
}
