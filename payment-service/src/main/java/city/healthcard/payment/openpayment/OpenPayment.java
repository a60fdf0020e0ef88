package city.healthcard.payment.openpayment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A payment and what of it is still open.
///
/// @param pending whether the channel has neither brought the money nor said that none will come
/// @param payUrl where the payer pays, once the channel has said so
/// @param captured whether the money came
/// @param refunds refunds of which the channel has not spoken
/// @param since when something last happened
public record OpenPayment(
        UUID payment,
        UUID citizen,
        UUID application,
        long amountFen,
        String channel,
        boolean pending,
        Optional<String> payUrl,
        boolean captured,
        List<OpenRefund> refunds,
        Instant since) {

    /// A refund of which the channel has not spoken.
    public record OpenRefund(UUID refund, long amountFen) {}

    public OpenPayment {
        refunds = List.copyOf(refunds);
    }

    /// Whether the channel should be asked.
    public boolean waitsForChannel() {
        return pending || !refunds.isEmpty();
    }

    OpenPayment placed(String url, Instant at) {
        return new OpenPayment(
                payment, citizen, application, amountFen, channel, pending, Optional.of(url), captured, refunds, at);
    }

    OpenPayment settled(boolean came, Instant at) {
        return new OpenPayment(payment, citizen, application, amountFen, channel, false, payUrl, came, refunds, at);
    }

    OpenPayment refunding(UUID refund, long fen, Instant at) {
        var more = new ArrayList<>(refunds);
        more.add(new OpenRefund(refund, fen));
        return with(more, at);
    }

    OpenPayment refunded(UUID refund, Instant at) {
        return with(refunds.stream().filter(one -> !one.refund().equals(refund)).toList(), at);
    }

    private OpenPayment with(List<OpenRefund> open, Instant at) {
        return new OpenPayment(payment, citizen, application, amountFen, channel, pending, payUrl, captured, open, at);
    }
}
