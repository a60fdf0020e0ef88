package city.healthcard.card.mandate;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.policy.CardPolicy;
import java.time.LocalDate;

/// What is asked of a mandate.
public sealed interface MandateCommand {

    /// Let this person collect the card. A later proxy takes the place of an earlier one.
    ///
    /// @param isHolder whether the document is one of the holder's own
    record GiveMandate(
            ApplicationId application,
            CitizenId citizen,
            Proxy proxy,
            Way way,
            boolean isHolder,
            LocalDate on,
            CardPolicy policy)
            implements MandateCommand {}

    /// Nobody shall collect it any more.
    record WithdrawMandate(LocalDate on) implements MandateCommand {}

    /// Somebody is here to collect it.
    ///
    /// @param shown the document that the teller has in hand
    /// @param by the teller, as a pseudonym
    record UseMandate(CardId card, IdentityDocument shown, String by, LocalDate on) implements MandateCommand {}

    /// How the holder said so.
    enum Way {
        /// Signed in, on the city's pages.
        ONLINE,
        /// In a letter that the teller has read, with the holder's own document beside it.
        LETTER
    }
}
