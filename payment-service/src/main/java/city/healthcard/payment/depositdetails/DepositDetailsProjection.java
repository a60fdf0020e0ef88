package city.healthcard.payment.depositdetails;

import static city.healthcard.payment.depositdetails.DepositDetails.Standing.CANCELLED;
import static city.healthcard.payment.depositdetails.DepositDetails.Standing.DUE;
import static city.healthcard.payment.depositdetails.DepositDetails.Standing.PAID;
import static city.healthcard.payment.depositdetails.DepositDetails.Standing.PAYING;
import static city.healthcard.payment.depositdetails.DepositDetails.Standing.REFUNDED;
import static city.healthcard.payment.depositdetails.DepositDetails.Standing.REFUNDING;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
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
import java.util.Optional;
import java.util.Set;

/// Shows each application its deposit.
public final class DepositDetailsProjection implements Projection<DepositDetails> {

    @Override
    public Set<String> idsOf(Fact fact) {
        return fact.what() instanceof OfApplication event
                ? Set.of(event.application().value().toString())
                : Set.of();
    }

    @Override
    public Optional<DepositDetails> project(String id, Optional<DepositDetails> before, Fact fact) {
        return fact.what() instanceof OfApplication event
                ? Optional.of(after(before.orElseGet(() -> nothing(event, fact)), event, fact))
                : before;
    }

    private static DepositDetails after(DepositDetails deposit, OfApplication event, Fact fact) {
        var at = fact.at();
        return switch (event) {
            case CoverageNoted noted -> deposit.of(noted.institution());
            // Asked again in a further round while somebody pays, it stays with the payer.
            case DepositDemanded _ when deposit.standing().equals(Optional.of(PAYING)) -> deposit;
            case DepositDemanded demanded -> deposit.due(demanded.amount().value(), at);
            case DepositWaived waived -> deposit.waived(waived.why(), at);
            case PaymentStarted started ->
                deposit.through(PAYING, started.payment().value(), at);
            case PaymentAbandoned _ -> deposit.is(DUE, at);
            case DepositPaid paid -> deposit.through(PAID, paid.payment().value(), at);
            case DepositCancelled _ -> deposit.is(CANCELLED, at);
            case DepositReleased released ->
                deposit.through(REFUNDING, released.payment().value(), at);
            case DepositRefunded refunded ->
                deposit.through(REFUNDED, refunded.payment().value(), at);
            case DepositConfirmed _, DemandDeferred _, ApplicationClosed _ -> deposit;
        };
    }

    private static DepositDetails nothing(OfApplication event, Fact fact) {
        return new DepositDetails(
                event.application().value(),
                event.citizen().value(),
                "",
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                fact.at());
    }
}
