package city.healthcard.payment.channel;

import city.healthcard.payment.channel.ChannelApi.NewOrder;
import city.healthcard.payment.channel.ChannelApi.NewRefund;
import city.healthcard.payment.channel.ChannelApi.OrderShown;
import city.healthcard.payment.channel.PaymentChannel.Standing.Captured;
import city.healthcard.payment.channel.PaymentChannel.Standing.Declined;
import city.healthcard.payment.channel.PaymentChannel.Standing.Pending;
import city.healthcard.payment.channel.PaymentChannel.Standing.Unknown;
import city.healthcard.payment.money.Fen;
import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.order.PaymentOrder;
import city.healthcard.payment.order.RefundId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The channel of the city simulator, over HTTP.
@Singleton
public class HttpPaymentChannel implements PaymentChannel {

    private static final int NOT_FOUND = 404;

    private final ChannelApi channel;
    private final String notifyUrl;

    HttpPaymentChannel(
            @RestClient ChannelApi channel, @ConfigProperty(name = "hc.channel.notify-url") String notifyUrl) {
        this.channel = channel;
        this.notifyUrl = notifyUrl;
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public Uni<Placed> place(PaymentOrder order) {
        var wanted = new NewOrder(order.payment().value(), order.amount().value(), "CNY", notifyUrl);
        return channel.place(wanted)
                .map(shown -> new Placed(shown.trade(), Objects.requireNonNullElse(shown.payUrl(), "")));
    }

    @Override
    public Uni<Standing> ask(PaymentId payment) {
        return channel.show(payment.value())
                .map(HttpPaymentChannel::standing)
                .onFailure(HttpPaymentChannel::isUnknown)
                .recoverWithItem(new Unknown());
    }

    @Override
    public Uni<Void> refund(PaymentId payment, RefundId refund, Fen amount) {
        return channel.refund(payment.value(), new NewRefund(refund.value(), amount.value()))
                .replaceWithVoid();
    }

    private static Standing standing(OrderShown shown) {
        return switch (shown.state()) {
            case "captured" -> new Captured(shown.trade(), new Fen(shown.amountFen()), refunded(shown));
            case "declined" -> new Declined();
            default -> new Pending();
        };
    }

    private static Set<RefundId> refunded(OrderShown shown) {
        return shown.refunds().stream()
                .filter(refund -> refund.state().equals("refunded"))
                .map(refund -> new RefundId(refund.refund()))
                .collect(Collectors.toSet());
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof WebApplicationException answered
                && answered.getResponse().getStatus() == NOT_FOUND;
    }
}
