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
    WRONG_TRACKING_NUMBER("consignment.wrong-tracking-number"),
    /// The bank has signed for another number of cards.
    ALREADY_TAKEN_OVER("consignment.already-taken-over"),
    /// No parcel holds fewer than no cards.
    IMPOSSIBLE_COUNT("consignment.impossible-count"),
    /// A card that belongs into the parcel is no surplus.
    NOT_SURPLUS("consignment.not-surplus"),
    /// The card goes on in another consignment.
    REDIRECTED("consignment.redirected"),
    /// The card lies where it is wanted.
    ALREADY_THERE("consignment.already-there"),
    /// The card is locked away to be destroyed.
    SET_ASIDE("consignment.set-aside"),
    /// Nobody has set the card aside.
    NOT_SET_ASIDE("consignment.not-set-aside"),
    /// Nothing supports that ground for destroying the card.
    GROUND_DOES_NOT_HOLD("consignment.ground-does-not-hold"),
    /// One person does not destroy a card alone.
    SAME_PERSON("consignment.same-person"),
    /// There is no such card any more.
    DESTROYED("consignment.destroyed");

    private final String code;

    ConsignmentRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
