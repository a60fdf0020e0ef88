package city.healthcard.card.mandate;

import city.healthcard.eventsourcing.Refusal;

/// Why nobody collects a card for its holder.
public enum MandateRefusal implements Refusal {
    /// The holder has authorised nobody.
    NOT_GIVEN("mandate.not-given"),
    /// Its last day has passed.
    OVER("mandate.over"),
    /// It was used already.
    USED("mandate.used"),
    /// The document is not that of whom the holder has authorised.
    OTHER_PROXY("mandate.other-proxy"),
    /// Nobody is their own proxy.
    PROXY_IS_HOLDER("mandate.proxy-is-holder"),
    /// A proxy is of age.
    PROXY_TOO_YOUNG("mandate.proxy-too-young");

    private final String code;

    MandateRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
