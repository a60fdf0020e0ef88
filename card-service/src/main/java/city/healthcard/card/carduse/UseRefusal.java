package city.healthcard.card.carduse;

import city.healthcard.card.lifecycle.Standing;
import city.healthcard.eventsourcing.Refusal;
import java.util.Optional;

/// Why a card or code was not accepted.
public enum UseRefusal implements Refusal {
    /// It is no code of ours, or nobody has such a card.
    UNKNOWN_CODE("code.unknown"),
    /// It belongs to the insurance bureau: for paying, not for identifying here.
    INSURANCE_CODE("code.insurance"),
    /// It is a national electronic health card, which this city does not read at present.
    NATIONAL_CODE("code.national-not-enabled"),
    /// It is for places without a network.
    OFFLINE_CODE("code.offline-only"),
    /// Every use it had is used: somebody shows a picture of it, or shows it again.
    REPLAYED("qr.replayed"),
    /// Its time is over.
    QR_EXPIRED("qr.expired"),
    /// Its time has not come.
    QR_NOT_YET("qr.not-yet"),
    /// It was drawn for something else.
    OTHER_PURPOSE("qr.other-purpose"),
    /// Another institution has begun to use it.
    OTHER_INSTITUTION("qr.other-institution"),
    /// The card has not been activated.
    CARD_NOT_IN_USE("card.not-in-use"),
    /// The holder has reported the card lost or stolen.
    CARD_LOST("card.reported-lost"),
    /// The card is blocked.
    CARD_BLOCKED("card.blocked"),
    /// The card's last day has passed.
    CARD_EXPIRED("card.expired"),
    /// The card is accepted no more.
    CARD_ENDED("card.ended"),
    /// There is no such scan that waits.
    NO_SUCH_SCAN("scan.unknown"),
    /// The password or one-time code was wrong.
    WRONG_FACTOR("scan.wrong-second-factor"),
    /// The second factor came too late.
    FACTOR_TOO_LATE("scan.second-factor-too-late"),
    /// The token's card was blocked or ended before the scan.
    PASS_REVOKED("pass.revoked"),
    /// It was scanned after the token's time.
    PASS_EXPIRED("pass.expired"),
    /// It was scanned before the token was issued, or in the future.
    PASS_NOT_YET("pass.not-yet"),
    /// We have not issued it.
    PASS_NOT_OURS("pass.not-ours"),
    /// The scan was reported too long after it happened.
    UPLOADED_TOO_LATE("pass.uploaded-too-late"),
    /// The scan was reported before.
    ALREADY_UPLOADED("pass.already-uploaded");

    private final String code;

    UseRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// What stands in the way of using a card; empty when nothing does.
    public static Optional<UseRefusal> of(Standing standing) {
        return switch (standing) {
            case USABLE -> Optional.empty();
            case UNKNOWN -> Optional.of(UNKNOWN_CODE);
            case NOT_IN_USE -> Optional.of(CARD_NOT_IN_USE);
            case LOST -> Optional.of(CARD_LOST);
            case BLOCKED -> Optional.of(CARD_BLOCKED);
            case EXPIRED -> Optional.of(CARD_EXPIRED);
            case ENDED -> Optional.of(CARD_ENDED);
        };
    }
}
