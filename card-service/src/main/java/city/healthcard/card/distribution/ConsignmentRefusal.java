package city.healthcard.card.distribution;

import city.healthcard.eventsourcing.Refusal;

/// Why something about a consignment was refused.
public enum ConsignmentRefusal implements Refusal {
    /// There is no such consignment.
    NOT_DISPATCHED("consignment.unknown"),
    /// It exists with other contents.
    ALREADY_DISPATCHED("consignment.already-dispatched"),
    /// An empty parcel is not sent.
    EMPTY("consignment.empty"),
    /// It has not arrived.
    NOT_RECEIVED("consignment.not-received"),
    /// It has arrived with other contents.
    ALREADY_RECEIVED("consignment.already-received"),
    /// The card is not in it.
    UNKNOWN_CARD("consignment.unknown-card"),
    /// The card was missing when the parcel was opened.
    CARD_MISSING("consignment.card-missing"),
    /// The card is in the mail.
    IN_MAIL("consignment.in-mail"),
    /// The card is not in the mail.
    NOT_MAILED("consignment.not-mailed"),
    /// The holder has the card.
    ALREADY_HANDED_OUT("consignment.already-handed-out"),
    /// The tracking number's check digit is wrong.
    WRONG_TRACKING_NUMBER("consignment.wrong-tracking-number");

    private final String code;

    ConsignmentRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
