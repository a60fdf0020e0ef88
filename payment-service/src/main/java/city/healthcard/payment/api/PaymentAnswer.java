package city.healthcard.payment.api;

import city.healthcard.payment.openpayment.OpenPayment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A payment as it is shown.
///
/// @param state `pending`, `captured` or `failed`
/// @param payUrl where the payer pays, while it is pending
public record PaymentAnswer(
        UUID payment,
        UUID application,
        String state,
        long amountFen,
        String channel,
        @Nullable String payUrl) {

    static PaymentAnswer of(OpenPayment payment) {
        return new PaymentAnswer(
                payment.payment(),
                payment.application(),
                state(payment),
                payment.amountFen(),
                payment.channel(),
                payment.pending() ? payment.payUrl().orElse(null) : null);
    }

    private static String state(OpenPayment payment) {
        if (payment.pending()) {
            return "pending";
        }
        return payment.captured() ? "captured" : "failed";
    }
}
