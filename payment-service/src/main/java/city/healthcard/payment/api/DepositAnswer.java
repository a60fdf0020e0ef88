package city.healthcard.payment.api;

import city.healthcard.payment.depositdetails.DepositDetails;
import city.healthcard.payment.depositdetails.DepositDetails.Standing;
import city.healthcard.payment.openpayment.OpenPayment;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The deposit of an application as it is shown.
///
/// @param state `due`, `paying`, `paid`, `waived`, `cancelled`, `refunding` or `refunded`
/// @param amountFen what is owed, or was; 0 when waived
/// @param paidFen what the city holds of it now
/// @param reason why none is owed: `insured` or `already-held`
/// @param payment the payment under way, or the one that brought it
/// @param payUrl where the payer pays, while a payment is under way
public record DepositAnswer(
        UUID application,
        String state,
        long amountFen,
        long paidFen,
        String currency,
        @Nullable String reason,
        @Nullable UUID payment,
        @Nullable String payUrl,
        Instant since) {

    static DepositAnswer of(DepositDetails deposit, Standing standing, Optional<OpenPayment> payment) {
        return new DepositAnswer(
                deposit.application(),
                Words.of(standing),
                deposit.amountFen(),
                isHeld(standing) ? deposit.amountFen() : 0,
                "CNY",
                deposit.waiver().map(Words::of).orElse(null),
                deposit.payment().orElse(null),
                payment.filter(OpenPayment::pending)
                        .flatMap(OpenPayment::payUrl)
                        .orElse(null),
                deposit.since());
    }

    private static boolean isHeld(Standing standing) {
        return switch (standing) {
            case PAID, REFUNDING -> true;
            case DUE, PAYING, WAIVED, CANCELLED, REFUNDED -> false;
        };
    }
}
