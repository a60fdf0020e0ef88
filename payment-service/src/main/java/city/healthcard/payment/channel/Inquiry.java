package city.healthcard.payment.channel;

import city.healthcard.payment.channel.PaymentChannel.Standing.Captured;
import city.healthcard.payment.channel.PaymentChannel.Standing.Declined;
import city.healthcard.payment.channel.PaymentChannel.Standing.Pending;
import city.healthcard.payment.channel.PaymentChannel.Standing.Unknown;
import city.healthcard.payment.money.Fen;
import city.healthcard.payment.openpayment.OpenPayment;
import city.healthcard.payment.openpayment.OpenPayments;
import city.healthcard.payment.order.Failing;
import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.order.RefundId;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Asks the channel about what it has not spoken its last word on: its notification may have been lost, our order or
/// refund may never have reached it.
@Singleton
public class Inquiry {

    private static final int AT_ONCE_MAX = 50;
    /// A payer who has not paid for so long may begin anew; money that comes later all the same still counts.
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final OpenPayments payments;
    private final PaymentChannel channel;
    private final ChannelWord word;
    private final InstantSource clock;
    private final Duration askAfter;

    Inquiry(
            OpenPayments payments,
            PaymentChannel channel,
            ChannelWord word,
            InstantSource clock,
            @ConfigProperty(name = "hc.channel.ask-after") Duration askAfter) {
        this.payments = payments;
        this.channel = channel;
        this.word = word;
        this.clock = clock;
        this.askAfter = askAfter;
    }

    /// Asks about everything that has been open for a while. One that fails does not keep the others from
    /// being asked.
    @Scheduled(
            every = "${hc.channel.ask-every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> ask() {
        return payments.open(AT_ONCE_MAX)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .filter(payment -> age(payment).compareTo(askAfter) >= 0)
                .onItem()
                .transformToUniAndConcatenate(payment -> ask(payment)
                        .onFailure()
                        .recoverWithUni(failure -> {
                            Log.infof(
                                    "The channel did not answer: %s",
                                    failure.getClass().getSimpleName());
                            return Uni.createFrom().voidItem();
                        }))
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> ask(OpenPayment payment) {
        var id = new PaymentId(payment.payment());
        return refundsAgain(payment).chain(() -> channel.ask(id)).chain(standing -> switch (standing) {
            case Captured captured -> take(id, captured);
            case Declined _ -> word.failed(id, Failing.DECLINED).replaceWithVoid();
            case Unknown _ -> word.failed(id, Failing.NEVER_PLACED).replaceWithVoid();
            case Pending _
            when age(payment).compareTo(PATIENCE) >= 0 ->
                word.failed(id, Failing.EXPIRED).replaceWithVoid();
            case Pending _ -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> refundsAgain(OpenPayment payment) {
        return Multi.createFrom()
                .iterable(payment.refunds())
                .onItem()
                .transformToUniAndConcatenate(refund -> channel.refund(
                        new PaymentId(payment.payment()), new RefundId(refund.refund()), new Fen(refund.amountFen())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> take(PaymentId payment, Captured captured) {
        return word.captured(payment, captured.reference(), captured.amount(), clock.instant())
                .chain(() -> Multi.createFrom()
                        .iterable(captured.refunded())
                        .onItem()
                        .transformToUniAndConcatenate(refund -> word.refunded(payment, refund))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Duration age(OpenPayment payment) {
        return Duration.between(payment.since(), clock.instant());
    }
}
