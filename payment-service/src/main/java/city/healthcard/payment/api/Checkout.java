package city.healthcard.payment.api;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.Refusal;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Outdated;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.payment.channel.PaymentChannel;
import city.healthcard.payment.channel.PaymentChannel.Placed;
import city.healthcard.payment.command.Cashier;
import city.healthcard.payment.deposit.DepositCommand.StartPayment;
import city.healthcard.payment.deposit.DepositRefusal;
import city.healthcard.payment.depositdetails.DepositDetails;
import city.healthcard.payment.money.Fen;
import city.healthcard.payment.order.Failing;
import city.healthcard.payment.order.PaymentCommand.FailPayment;
import city.healthcard.payment.order.PaymentCommand.InitiatePayment;
import city.healthcard.payment.order.PaymentCommand.PlaceOrder;
import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.order.PaymentOrder;
import city.healthcard.payment.order.PaymentRefusal;
import city.healthcard.payment.party.ApplicationId;
import city.healthcard.payment.party.CitizenId;
import city.healthcard.webkit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/// Sends a payer to a channel. Every step may be repeated under the same key: an interrupted checkout is continued by
/// whoever asks again, or closed by the inquiry, and never leaves a deposit in somebody's hands for good.
@Singleton
public class Checkout {

    private final Cashier cashier;
    private final PaymentChannel channel;

    Checkout(Cashier cashier, PaymentChannel channel) {
        this.cashier = cashier;
        this.channel = channel;
    }

    /// What came of it: an order at the channel, or why there is none.
    public sealed interface Result {

        /// The payer may pay.
        record Open(PaymentOrder order, Placed placed) implements Result {}

        /// There is nothing to pay, or not this way.
        record Closed(Problem problem) implements Result {}
    }

    /// Initiates the payment, claims the deposit for it, and places the order. In this order: a payment without
    /// a deposit comes to nothing by itself, a deposit without a payment would wait for ever.
    public Uni<Result> begin(DepositDetails deposit, CommandId cause) {
        var order = new PaymentOrder(
                new PaymentId(cause.idFor("payment")),
                new CitizenId(deposit.citizen()),
                new ApplicationId(deposit.application()),
                new Fen(deposit.amountFen()),
                channel.name());
        var start = new StartPayment(order.citizen(), order.application(), order.payment());
        return cashier.handle(order.payment(), new InitiatePayment(order), step("initiate", cause))
                .map(outcome -> refusal(outcome, (PaymentRefusal why) -> PaymentProblems.of(why)))
                .chain(refused -> refused.isPresent()
                        ? closed(refused.get())
                        : cashier.handle(start, cause).chain(outcome -> started(order, outcome, cause)));
    }

    private Uni<Result> started(PaymentOrder order, Outcome<DepositRefusal> outcome, CommandId cause) {
        var refused = refusal(outcome, (DepositRefusal why) -> PaymentProblems.of(why));
        return refused.isPresent()
                ? cashier.handle(order.payment(), new FailPayment(Failing.NOT_OWED), step("fail", cause))
                        .chain(() -> closed(refused.get()))
                : place(order, cause);
    }

    private Uni<Result> place(PaymentOrder order, CommandId cause) {
        return channel.place(order)
                .chain(placed -> cashier.handle(
                                order.payment(),
                                new PlaceOrder(placed.reference(), placed.payUrl()),
                                step("place", cause))
                        .<Result>replaceWith(new Result.Open(order, placed)))
                .onFailure()
                .recoverWithItem(() -> new Result.Closed(PaymentProblems.channelUnavailable()));
    }

    private static Uni<Result> closed(Problem problem) {
        return Uni.createFrom().item(new Result.Closed(problem));
    }

    private static <R extends Refusal> Optional<Problem> refusal(Outcome<R> outcome, Function<R, Problem> words) {
        return switch (outcome) {
            case Done<R> _, Outdated<R> _ -> Optional.empty();
            case Refused<R> refused -> Optional.of(words.apply(refused.reason()));
        };
    }

    /// One request takes several steps on one stream; each has an id of its own.
    private static CommandId step(String name, CommandId cause) {
        return CommandId.named("checkout-" + name, cause.value().toString());
    }
}
