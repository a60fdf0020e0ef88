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
    /// Its last day has passed.
    EXPIRED("card.expired"),
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
