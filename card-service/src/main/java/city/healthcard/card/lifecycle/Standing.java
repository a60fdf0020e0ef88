package city.healthcard.card.lifecycle;

import java.time.LocalDate;

/// Whether a card may be used on a day, and what stands in the way.
public enum Standing {
    /// It may.
    USABLE,
    /// There is none.
    UNKNOWN,
    /// It has not been activated.
    NOT_IN_USE,
    /// Its holder reported it lost or stolen.
    LOST,
    /// It is blocked for another reason.
    BLOCKED,
    /// Its last day has passed.
    EXPIRED,
    /// It is accepted no more.
    ENDED;

    /// The standing of a card on a day.
    public static Standing of(Card card, LocalDate day) {
        return switch (card) {
            case Card.Unissued _ -> UNKNOWN;
            case Card.Issued _, Card.Delivered _ -> NOT_IN_USE;
            case Card.Active active -> day.isAfter(active.face().expiresOn()) ? EXPIRED : USABLE;
            case Card.Blocked blocked ->
                switch (blocked.reason()) {
                    case LOST, STOLEN -> LOST;
                    case MISUSED, SUSPENDED, MERGED -> BLOCKED;
                };
            case Card.Expired _ -> EXPIRED;
            case Card.Ended _ -> ENDED;
        };
    }
}
