package city.healthcard.payment.reaction;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.payment.channel.PaymentChannel;
import city.healthcard.payment.order.PaymentEvent.RefundRequested;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// A refund is asked for at once; if the channel does not answer, the inquiry asks again, and nothing waits for it
/// here.
@Singleton
public class WhenRefundRequestedThenAskChannel {

    private final PaymentChannel channel;

    WhenRefundRequestedThenAskChannel(PaymentChannel channel) {
        this.channel = channel;
    }

    /// The sentence, ready to be run.
    public Reaction<RefundRequested> reaction() {
        return new Reaction<>("WhenRefundRequestedThenAskChannel", RefundRequested.class, this::react);
    }

    private Uni<?> react(RefundRequested requested, CommandId cause) {
        return channel.refund(requested.order().payment(), requested.refund(), requested.amount())
                .onFailure()
                .invoke(failure -> Log.infof(
                        "The channel did not take a refund (%s); it will be asked again",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
