package city.healthcard.payment.openpayment;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.payment.order.PaymentEvent;
import city.healthcard.payment.order.PaymentEvent.OrderPlaced;
import city.healthcard.payment.order.PaymentEvent.PaymentCaptured;
import city.healthcard.payment.order.PaymentEvent.PaymentFailed;
import city.healthcard.payment.order.PaymentEvent.PaymentInitiated;
import city.healthcard.payment.order.PaymentEvent.RefundCompleted;
import city.healthcard.payment.order.PaymentEvent.RefundFailed;
import city.healthcard.payment.order.PaymentEvent.RefundRequested;
import city.healthcard.payment.order.PaymentOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Follows each payment until nothing of it is open.
public final class OpenPaymentProjection implements Projection<OpenPayment> {

    @Override
    public Set<String> idsOf(Fact fact) {
        return fact.what() instanceof PaymentEvent event
                ? Set.of(event.order().payment().value().toString())
                : Set.of();
    }

    @Override
    public Optional<OpenPayment> project(String id, Optional<OpenPayment> before, Fact fact) {
        return fact.what() instanceof PaymentEvent event
                ? Optional.of(after(before.orElseGet(() -> fresh(event.order(), fact.at())), event, fact.at()))
                : before;
    }

    private static OpenPayment after(OpenPayment payment, PaymentEvent event, Instant at) {
        return switch (event) {
            case PaymentInitiated _ -> payment;
            case OrderPlaced placed -> payment.placed(placed.payUrl(), at);
            case PaymentCaptured _ -> payment.settled(true, at);
            case PaymentFailed _ -> payment.settled(false, at);
            case RefundRequested requested ->
                payment.refunding(requested.refund().value(), requested.amount().value(), at);
            case RefundCompleted completed ->
                payment.refunded(completed.refund().value(), at);
            case RefundFailed failed -> payment.refunded(failed.refund().value(), at);
        };
    }

    private static OpenPayment fresh(PaymentOrder order, Instant at) {
        return new OpenPayment(
                order.payment().value(),
                order.citizen().value(),
                order.application().value(),
                order.amount().value(),
                order.channel(),
                true,
                Optional.empty(),
                false,
                List.of(),
                at);
    }
}
