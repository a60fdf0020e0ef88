package city.healthcard.payment.deposit;

import city.healthcard.contracts.WireType;
import city.healthcard.payment.money.Fen;
import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.party.ApplicationId;
import city.healthcard.payment.party.CitizenId;
import city.healthcard.payment.policy.Ending;
import java.time.LocalDate;

/// What happened to a citizen's deposit.
public sealed interface DepositEvent {

    /// The person.
    CitizenId citizen();

    /// The insurance registry says that the person is insured. It holds for every application, whatever was
    /// declared with it: nobody who is known to be insured is asked for a deposit.
    @WireType("payment/citizen-insured/1")
    record CitizenInsured(CitizenId citizen, LocalDate since) implements DepositEvent {}

    /// The insurance registry says so no longer. What was waived or given back stays so; whatever comes
    /// next is judged by what is declared with it.
    @WireType("payment/citizen-uninsured/1")
    record CitizenUninsured(CitizenId citizen, LocalDate endedOn) implements DepositEvent {}

    /// What happened to the deposit for an application.
    sealed interface OfApplication extends DepositEvent {

        /// The application it happened for.
        ApplicationId application();
    }

    /// It is known whether the applicant of this round is insured.
    ///
    /// @param institution code of the institution whose desk took the application; empty when it came online
    @WireType("payment/coverage-noted/1")
    record CoverageNoted(CitizenId citizen, ApplicationId application, int round, boolean insured, String institution)
            implements OfApplication {}

    /// The round was approved before we heard who is insured; the answer waits for that.
    @WireType("payment/demand-deferred/1")
    record DemandDeferred(CitizenId citizen, ApplicationId application, int round) implements OfApplication {}

    /// A deposit is owed.
    ///
    /// @param terms the version of the city's terms that decided
    @WireType("payment/deposit-demanded/1")
    record DepositDemanded(
            CitizenId citizen, ApplicationId application, int round, DepositId deposit, Fen amount, String terms)
            implements OfApplication {}

    /// None is owed.
    @WireType("payment/deposit-waived/1")
    record DepositWaived(
            CitizenId citizen, ApplicationId application, int round, DepositId deposit, Waiver why, String terms)
            implements OfApplication {}

    /// A further round of the application found its deposit paid.
    @WireType("payment/deposit-confirmed/1")
    record DepositConfirmed(CitizenId citizen, ApplicationId application, int round, DepositId deposit, Fen amount)
            implements OfApplication {}

    /// The payer is on the way to pay.
    @WireType("payment/payment-started/1")
    record PaymentStarted(CitizenId citizen, ApplicationId application, DepositId deposit, PaymentId payment)
            implements OfApplication {}

    /// The payer did not pay; the deposit is owed as before.
    @WireType("payment/payment-abandoned/1")
    record PaymentAbandoned(CitizenId citizen, ApplicationId application, DepositId deposit, PaymentId payment)
            implements OfApplication {}

    /// The city holds the deposit.
    @WireType("payment/deposit-paid/1")
    record DepositPaid(CitizenId citizen, ApplicationId application, DepositId deposit, PaymentId payment, Fen amount)
            implements OfApplication {}

    /// It is owed no longer.
    @WireType("payment/deposit-cancelled/1")
    record DepositCancelled(CitizenId citizen, ApplicationId application, DepositId deposit) implements OfApplication {}

    /// The application ended without a card; nothing will be demanded for it.
    @WireType("payment/application-closed/1")
    record ApplicationClosed(CitizenId citizen, ApplicationId application, Ending ending) implements OfApplication {}

    /// The deposit is on its way back to where it came from.
    @WireType("payment/deposit-released/1")
    record DepositReleased(
            CitizenId citizen, ApplicationId application, DepositId deposit, PaymentId payment, Fen amount)
            implements OfApplication {}

    /// It went back.
    @WireType("payment/deposit-refunded/1")
    record DepositRefunded(
            CitizenId citizen, ApplicationId application, DepositId deposit, PaymentId payment, Fen amount)
            implements OfApplication {}
}
