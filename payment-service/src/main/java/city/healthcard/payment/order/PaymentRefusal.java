package city.healthcard.payment.order;

import city.healthcard.eventsourcing.Refusal;

/// Why a payment does not do what is asked.
public enum PaymentRefusal implements Refusal {
    /// There is no such payment.
    UNKNOWN("payment.unknown"),
    /// The id stands for another order.
    ANOTHER_ORDER("payment.another-order"),
    /// The channel names another amount than was ordered.
    AMOUNT_DIFFERS("payment.amount-differs"),
    /// The money is there; it cannot fail any more.
    ALREADY_CAPTURED("payment.already-captured"),
    /// There is nothing to refund.
    NOT_CAPTURED("payment.not-captured"),
    /// More would go back than is left.
    EXCEEDS_CAPTURED("refund.exceeds-captured"),
    /// There is no such refund.
    REFUND_UNKNOWN("refund.unknown"),
    /// The id stands for another refund.
    ANOTHER_REFUND("refund.another"),
    /// The money is back; that cannot fail any more.
    ALREADY_REFUNDED("refund.already-done");

    private final String code;

    PaymentRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
