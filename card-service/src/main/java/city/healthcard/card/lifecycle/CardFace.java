package city.healthcard.card.lifecycle;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.CardNumber;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is printed on a card.
///
/// @param application that brought it about; none for a temporary card, or for one that serves beside the holder's own
/// @param expiresOn the last day on which it may be used
public record CardFace(
        CardId card,
        CitizenId citizen,
        @Nullable ApplicationId application,
        Kind kind,
        CardNumber number,
        LocalDate issuedOn,
        LocalDate expiresOn) {

    /// What serves as the card.
    public enum Kind {
        /// A card of our own, made in batches.
        CITY,
        /// The holder's social security card; it exists already.
        SOCIAL_SECURITY,
        /// A number given at the first visit, for a short while.
        TEMPORARY,
        /// The holder's city citizen card (市民卡); it exists already.
        CITIZEN_CARD;

        /// The name programs see: `social-security`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Whether it is used from the moment it is issued: without an application there is neither a delivery
    /// nor a password to wait for.
    public boolean isUsedAtOnce() {
        return application == null;
    }

    /// Whether its holder is insured while it can be used.
    public boolean showsCoverage() {
        return kind == Kind.SOCIAL_SECURITY;
    }

    CardFace until(LocalDate another) {
        return new CardFace(card, citizen, application, kind, number, issuedOn, another);
    }
}
