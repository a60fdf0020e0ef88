package city.healthcard.card.holderdesk;

import city.healthcard.card.people.CardValidity;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The cards of somebody who has shown a document at a desk.
///
/// @param name the first character and stars
/// @param application the open application, if there is one
public record HeldCards(UUID citizen, String name, @Nullable UUID application, List<HeldCard> cards) {

    public HeldCards {
        cards = List.copyOf(cards);
    }

    /// Never who.
    @Override
    public String toString() {
        return "HeldCards";
    }

    /// One card.
    ///
    /// @param own whether it is the citizen's own card, or one that serves beside it
    /// @param reported whether its holder has reported it lost or stolen
    /// @param ended whether it is used no more
    /// @param renewable whether it may be renewed today
    public record HeldCard(CardValidity validity, boolean own, boolean reported, boolean ended, boolean renewable) {

        /// Its id.
        public UUID id() {
            return validity.face().card().value();
        }

        /// Its number, fit for a screen.
        public String maskedNumber() {
            return validity.face().number().masked();
        }
    }
}
