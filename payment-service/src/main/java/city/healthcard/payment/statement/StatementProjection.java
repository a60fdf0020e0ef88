package city.healthcard.payment.statement;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.payment.deposit.DepositEvent;
import city.healthcard.payment.deposit.DepositEvent.ApplicationClosed;
import city.healthcard.payment.deposit.DepositEvent.CoverageNoted;
import city.healthcard.payment.deposit.DepositEvent.DemandDeferred;
import city.healthcard.payment.deposit.DepositEvent.DepositCancelled;
import city.healthcard.payment.deposit.DepositEvent.DepositConfirmed;
import city.healthcard.payment.deposit.DepositEvent.DepositDemanded;
import city.healthcard.payment.deposit.DepositEvent.DepositPaid;
import city.healthcard.payment.deposit.DepositEvent.DepositRefunded;
import city.healthcard.payment.deposit.DepositEvent.DepositReleased;
import city.healthcard.payment.deposit.DepositEvent.DepositWaived;
import city.healthcard.payment.deposit.DepositEvent.OfApplication;
import city.healthcard.payment.deposit.DepositEvent.PaymentAbandoned;
import city.healthcard.payment.deposit.DepositEvent.PaymentStarted;
import city.healthcard.payment.money.Fen;
import city.healthcard.payment.order.PaymentEvent;
import city.healthcard.payment.order.PaymentEvent.OrderPlaced;
import city.healthcard.payment.order.PaymentEvent.PaymentCaptured;
import city.healthcard.payment.order.PaymentEvent.PaymentFailed;
import city.healthcard.payment.order.PaymentEvent.PaymentInitiated;
import city.healthcard.payment.order.PaymentEvent.RefundCompleted;
import city.healthcard.payment.order.PaymentEvent.RefundFailed;
import city.healthcard.payment.order.PaymentEvent.RefundRequested;
import city.healthcard.payment.statement.Statement.Line;
import city.healthcard.payment.statement.Statement.What;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Writes citizens' accounts.
public final class StatementProjection implements Projection<Statement> {

    @Override
    public Set<String> idsOf(Fact fact) {
        return switch (fact.what()) {
            case DepositEvent event -> Set.of(event.citizen().value().toString());
            case PaymentEvent event -> Set.of(event.order().citizen().value().toString());
            default -> Set.of();
        };
    }

    @Override
    public Optional<Statement> project(String id, Optional<Statement> before, Fact fact) {
        var line = switch (fact.what()) {
            case OfApplication event -> line(event, fact);
            case PaymentEvent event -> line(event, fact);
            default -> Optional.<Line>empty();
        };
        return line.map(one -> before.orElse(Statement.EMPTY).with(one)).or(() -> before);
    }

    private static Optional<Line> line(OfApplication event, Fact fact) {
        var application = event.application().value();
        return switch (event) {
            case DepositDemanded demanded -> line(fact, What.DEPOSIT_DUE, application, demanded.amount());
            case DepositWaived _ -> line(fact, What.DEPOSIT_WAIVED, application, Fen.ZERO);
            case DepositCancelled _ -> line(fact, What.DEPOSIT_CANCELLED, application, Fen.ZERO);
            case DepositPaid paid -> line(fact, What.DEPOSIT_HELD, application, paid.amount());
            case CoverageNoted _, DemandDeferred _, DepositConfirmed _, PaymentStarted _ -> Optional.empty();
            case PaymentAbandoned _, ApplicationClosed _ -> Optional.empty();
            // The refund's own lines tell it.
            case DepositReleased _, DepositRefunded _ -> Optional.empty();
        };
    }

    private static Optional<Line> line(PaymentEvent event, Fact fact) {
        var order = event.order();
        var application = order.application().value();
        return switch (event) {
            case PaymentCaptured _ -> line(fact, What.PAYMENT_RECEIVED, application, order.amount());
            case RefundRequested requested -> line(fact, What.REFUND_REQUESTED, application, requested.amount());
            case RefundCompleted completed -> line(fact, What.REFUND_SENT, application, completed.amount());
            case RefundFailed failed -> line(fact, What.REFUND_FAILED, application, failed.amount());
            case PaymentInitiated _, OrderPlaced _, PaymentFailed _ -> Optional.empty();
        };
    }

    private static Optional<Line> line(Fact fact, What what, UUID application, Fen amount) {
        return Optional.of(new Line(fact.id(), fact.at(), what, application, amount.value()));
    }
}
