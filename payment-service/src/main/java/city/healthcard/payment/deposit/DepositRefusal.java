package city.healthcard.payment.deposit;

import city.healthcard.eventsourcing.Refusal;

/// Why a deposit does not do what is asked.
public enum DepositRefusal implements Refusal {
    /// Nothing is owed for this application.
    NOT_OWED("deposit.not-owed"),
    /// Another payment of it is under way.
    PAYMENT_PENDING("deposit.payment-pending"),
    /// It is paid.
    ALREADY_PAID("deposit.already-paid"),
    /// Another amount came than is owed.
    AMOUNT_DIFFERS("deposit.amount-differs"),
    /// The city holds no deposit for this application.
    NOT_HELD("deposit.not-held");

    private final String code;

    DepositRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
