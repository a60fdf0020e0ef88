package city.healthcard.card.lifecycle;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.CardNumber;
import java.time.LocalDate;

/// What stays the same about a card.
///
/// @param expiresOn the last day on which it may be used
public record CardFace(
        CardId card,
        CitizenId citizen,
        ApplicationId application,
        Kind kind,
        CardNumber number,
        LocalDate issuedOn,
        LocalDate expiresOn) {

    /// What serves as the card.
    public enum Kind {
        /// A card of our own, made in batches.
        CITY,
        /// The holder's social security card; it exists already.
        SOCIAL_SECURITY
    }
}
