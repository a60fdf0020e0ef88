package city.healthcard.payment.channel;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.payment.command.Cashier;
import city.healthcard.payment.money.Fen;
import city.healthcard.payment.order.Failing;
import city.healthcard.payment.order.PaymentCommand.CapturePayment;
import city.healthcard.payment.order.PaymentCommand.CompleteRefund;
import city.healthcard.payment.order.PaymentCommand.FailPayment;
import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.order.PaymentRefusal;
import city.healthcard.payment.order.RefundId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;

/// Takes a channel at its word, whether it came by itself or because we asked. The same word has the same id, so that
/// hearing it both ways changes nothing.
@Singleton
public class ChannelWord {

    private final Cashier cashier;

    ChannelWord(Cashier cashier) {
        this.cashier = cashier;
    }

    /// The money is there.
    public Uni<Outcome<PaymentRefusal>> captured(PaymentId payment, String reference, Fen amount, Instant at) {
        return cashier.handle(payment, new CapturePayment(reference, amount, at), id("captured", payment.value()));
    }

    /// None will come.
    public Uni<Outcome<PaymentRefusal>> failed(PaymentId payment, Failing why) {
        return cashier.handle(payment, new FailPayment(why), id("failed", payment.value()));
    }

    /// A refund has gone back.
    public Uni<Outcome<PaymentRefusal>> refunded(PaymentId payment, RefundId refund) {
        return cashier.handle(payment, new CompleteRefund(refund), id("refunded", refund.value()));
    }

    private static CommandId id(String word, Object about) {
        return CommandId.named("channel-" + word, about.toString());
    }
}
