package city.healthcard.contracts.payment;

import city.healthcard.contracts.Contract;
import city.healthcard.contracts.WireType;
import java.util.UUID;

/// What payment-service tells the city. Amounts are whole fen, 100 to the yuan.
public sealed interface PaymentContract extends Contract {

    /// The citizen it is about; a pseudonym.
    UUID citizenId();

    @Override
    default UUID key() {
        return citizenId();
    }

    /// A deposit is owed for the application.
    @WireType("payment.deposit-due.v1")
    record DepositDue(UUID citizenId, UUID applicationId, UUID depositId, long amountFen) implements PaymentContract {}

    /// No deposit is owed: the applicant is insured, or has already paid one.
    @WireType("payment.deposit-waived.v1")
    record DepositWaived(UUID citizenId, UUID applicationId, UUID depositId) implements PaymentContract {}

    /// The deposit has arrived.
    @WireType("payment.deposit-paid.v1")
    record DepositPaid(UUID citizenId, UUID applicationId, UUID depositId, long amountFen) implements PaymentContract {}

    /// The deposit went back the way it came.
    @WireType("payment.deposit-refunded.v1")
    record DepositRefunded(UUID citizenId, UUID applicationId, UUID depositId, long amountFen)
            implements PaymentContract {}

    /// Money has come through a channel.
    ///
    /// @param applicationId whose deposit it was meant for
    @WireType("payment.captured.v1")
    record PaymentCaptured(UUID citizenId, UUID paymentId, UUID applicationId, long amountFen)
            implements PaymentContract {}

    /// A payment came to nothing.
    @WireType("payment.failed.v1")
    record PaymentFailed(UUID citizenId, UUID paymentId, UUID applicationId) implements PaymentContract {}

    /// Money went back the way it came.
    @WireType("payment.refunded.v1")
    record PaymentRefunded(UUID citizenId, UUID paymentId, UUID refundId, UUID applicationId, long amountFen)
            implements PaymentContract {}
}
