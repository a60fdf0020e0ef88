package city.healthcard.card.lifecycle;

import city.healthcard.eventsourcing.Refusal;

/// Why something about a card was refused.
public enum CardRefusal implements Refusal {
    /// There is no such card.
    NOT_ISSUED("card.unknown"),
    /// The card exists with another face.
    ALREADY_ISSUED("card.already-issued"),
    /// It has not been made.
    NOT_MADE("card.not-made"),
    /// It is not in its holder's hands.
    NOT_DELIVERED("card.not-delivered"),
    /// It is blocked.
    BLOCKED("card.blocked"),
    /// It is blocked because its holder was merged with somebody else.
    OF_MERGED_HOLDER("card.of-merged-holder"),
    /// Its last day has passed.
    EXPIRED("card.expired"),
    /// Only a temporary card is extended.
    NOT_TEMPORARY("card.not-temporary"),
    /// Its one extension is used up.
    ALREADY_EXTENDED("card.already-extended"),
    /// A card that serves by itself, without an application, is not renewed.
    NOT_RENEWABLE("card.not-renewable"),
    /// It is not in use.
    NOT_IN_USE("card.not-in-use"),
    /// Its last day is too far away for a renewal.
    RENEWAL_NOT_OPEN("card.renewal-not-open"),
    /// Its last day is too long ago for a renewal.
    RENEWAL_OVER("card.renewal-over"),
    /// Whoever issued it confirms it for no longer.
    NOT_CONFIRMED("card.not-confirmed"),
    /// It is blocked for a reason that whoever asks may not lift.
    BLOCKED_BY_OTHERS("card.blocked-by-others"),
    /// It serves beside the holder's own card, or for a while; only the own one is given back.
    NOT_THE_OWN("card.not-the-own"),
    /// Whoever made it has to replace it.
    MADE_BY_OTHERS("card.made-by-others"),
    /// It is accepted no more.
    ENDED("card.ended");

    private final String code;

    CardRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
