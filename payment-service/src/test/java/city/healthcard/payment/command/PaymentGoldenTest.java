package city.healthcard.payment.command;

import city.healthcard.eventsourcing.GoldenEvents;
import city.healthcard.payment.money.Fen;
import city.healthcard.payment.order.Failing;
import city.healthcard.payment.order.PaymentEvent;
import city.healthcard.payment.order.PaymentEvent.OrderPlaced;
import city.healthcard.payment.order.PaymentEvent.PaymentCaptured;
import city.healthcard.payment.order.PaymentEvent.PaymentFailed;
import city.healthcard.payment.order.PaymentEvent.PaymentInitiated;
import city.healthcard.payment.order.PaymentEvent.RefundCompleted;
import city.healthcard.payment.order.PaymentEvent.RefundFailed;
import city.healthcard.payment.order.PaymentEvent.RefundRequested;
import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.order.PaymentOrder;
import city.healthcard.payment.order.RefundId;
import city.healthcard.payment.party.ApplicationId;
import city.healthcard.payment.party.CitizenId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class PaymentGoldenTest extends GoldenEvents<PaymentEvent> {

    private static final PaymentOrder ORDER = new PaymentOrder(
            new PaymentId(UUID.fromString("2d903e74-1c76-4e20-9b7e-3f4d5c6e7081")),
            new CitizenId(UUID.fromString("6f0c2a52-1b58-4c26-9b5e-0a3c7d1e2f01")),
            new ApplicationId(UUID.fromString("0b7e1c52-9a54-4c0e-9f5c-1d2b3a4c5d6e")),
            new Fen(1000),
            "simulated");
    private static final RefundId REFUND = new RefundId(UUID.fromString("3ea14f85-2d87-4f31-8c8f-405e6d7f8192"));

    PaymentGoldenTest() {
        super(
                StoredEvents.PAYMENTS,
                List.of(
                        new PaymentInitiated(ORDER),
                        new OrderPlaced(ORDER, "SIM-1", "https://pay.example/SIM-1"),
                        new PaymentCaptured(ORDER, "SIM-1", Instant.parse("2026-11-23T01:30:00.123Z")),
                        new PaymentFailed(ORDER, Failing.EXPIRED),
                        new RefundRequested(ORDER, REFUND, new Fen(400)),
                        new RefundCompleted(ORDER, REFUND, new Fen(400)),
                        new RefundFailed(ORDER, REFUND, new Fen(400))));
    }
}
