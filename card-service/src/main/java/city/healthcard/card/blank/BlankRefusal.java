package city.healthcard.card.blank;

import city.healthcard.eventsourcing.Refusal;

/// Why something about blank cards was refused.
public enum BlankRefusal implements Refusal {
    /// Nobody moves none, less than none, or more than a lorry holds.
    IMPOSSIBLE_QUANTITY("blank.impossible-quantity"),
    /// There are not so many on the shelf.
    NOT_ENOUGH("blank.not-enough"),
    /// The delivery was booked with another quantity.
    OTHER_DELIVERY("blank.other-delivery"),
    /// So many were not given out for the batch, or are used.
    NOT_ISSUED("blank.not-issued"),
    /// The batch is made: it needs no more.
    BATCH_MADE("blank.batch-made"),
    /// A count that differs wants a reason.
    REASON_NEEDED("blank.reason-needed");

    private final String code;

    BlankRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
