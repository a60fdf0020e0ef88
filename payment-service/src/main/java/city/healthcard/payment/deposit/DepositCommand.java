package city.healthcard.payment.deposit;

import city.healthcard.payment.money.Fen;
import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.party.ApplicationId;
import city.healthcard.payment.party.CitizenId;
import city.healthcard.payment.policy.DepositTerms;
import city.healthcard.payment.policy.Ending;
import java.time.LocalDate;

/// What can be asked of a citizen's deposit.
public sealed interface DepositCommand {

    /// The person.
    CitizenId citizen();

    /// An application was submitted, which says whether its applicant is insured.
    ///
    /// @param institution code of the institution whose desk took it; empty when it came online
    /// @param heldElsewhere whether the city holds a deposit of the person under another name
    /// @param deposit the id of the deposit, should one become due
    record NoteCoverage(
            CitizenId citizen,
            ApplicationId application,
            int round,
            boolean insured,
            String institution,
            boolean heldElsewhere,
            DepositId deposit,
            DepositTerms terms)
            implements DepositCommand {}

    /// The registration centre has approved the application: now a deposit is owed, or waived.
    ///
    /// @param heldElsewhere whether the city holds a deposit of the person under another name
    /// @param deposit the id of the deposit, should one become due
    record DemandDeposit(
            CitizenId citizen,
            ApplicationId application,
            int round,
            boolean heldElsewhere,
            DepositId deposit,
            DepositTerms terms)
            implements DepositCommand {}

    /// The payer goes to pay.
    record StartPayment(CitizenId citizen, ApplicationId application, PaymentId payment) implements DepositCommand {}

    /// Money has come.
    record SettleDeposit(CitizenId citizen, PaymentId payment, Fen amount) implements DepositCommand {}

    /// A payment came to nothing.
    record AbandonPayment(CitizenId citizen, PaymentId payment) implements DepositCommand {}

    /// The application has ended without a card.
    record CloseApplication(CitizenId citizen, ApplicationId application, Ending ending, DepositTerms terms)
            implements DepositCommand {}

    /// The finance department gives the deposit back.
    record RefundDeposit(CitizenId citizen, ApplicationId application) implements DepositCommand {}

    /// The card was given back for good, whichever application the deposit was paid for.
    record ReleaseDeposit(CitizenId citizen, DepositTerms terms) implements DepositCommand {}

    /// The insurance registry says that the person is insured.
    record EstablishCoverage(CitizenId citizen, LocalDate since, DepositTerms terms) implements DepositCommand {}

    /// The insurance registry says so no longer.
    record EndCoverage(CitizenId citizen, LocalDate endedOn) implements DepositCommand {}

    /// The channel has given the money back.
    record ConfirmRefund(CitizenId citizen, PaymentId payment) implements DepositCommand {}
}
