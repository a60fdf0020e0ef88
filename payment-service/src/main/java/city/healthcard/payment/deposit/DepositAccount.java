package city.healthcard.payment.deposit;

import city.healthcard.payment.order.PaymentId;
import city.healthcard.payment.party.ApplicationId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What decides about a citizen's deposit.
///
/// @param insured whether the insurance registry says so, whatever the applications declare
/// @param releasing deposits on their way back, by the payment that brought them
public record DepositAccount(
        Map<ApplicationId, Applying> applications,
        boolean insured,
        Standing standing,
        Map<PaymentId, Claim> releasing) {

    public DepositAccount {
        applications = Map.copyOf(applications);
        releasing = Map.copyOf(releasing);
    }

    static DepositAccount empty() {
        return new DepositAccount(Map.of(), false, new Standing.Clear(), Map.of());
    }

    Applying applying(ApplicationId application) {
        return applications.getOrDefault(application, Applying.NOTHING_KNOWN);
    }

    DepositAccount knownInsured(boolean is) {
        return new DepositAccount(applications, is, standing, releasing);
    }

    DepositAccount with(ApplicationId application, UnaryOperator<Applying> change) {
        var more = new HashMap<>(applications);
        more.put(application, change.apply(applying(application)));
        return new DepositAccount(more, insured, standing, releasing);
    }

    DepositAccount with(Standing another) {
        return new DepositAccount(applications, insured, another, releasing);
    }

    DepositAccount releasing(PaymentId payment, Claim claim) {
        var more = new HashMap<>(releasing);
        more.put(payment, claim);
        return new DepositAccount(applications, insured, new Standing.Clear(), more);
    }

    DepositAccount released(PaymentId payment) {
        var fewer = new HashMap<>(releasing);
        fewer.remove(payment);
        return new DepositAccount(applications, insured, standing, fewer);
    }
}
