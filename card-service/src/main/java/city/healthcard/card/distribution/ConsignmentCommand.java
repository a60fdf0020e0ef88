package city.healthcard.card.distribution;

import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What is asked of a consignment.
public sealed interface ConsignmentCommand {

    /// Send these cards.
    record DispatchConsignment(
            ConsignmentId consignment, BatchId batch, String destination, List<CardId> cards, LocalDate on)
            implements ConsignmentCommand {
        public DispatchConsignment {
            cards = List.copyOf(cards);
        }
    }

    /// It has arrived; these cards are not in it.
    record ReceiveConsignment(Set<CardId> missing, LocalDate on) implements ConsignmentCommand {
        public ReceiveConsignment {
            missing = Set.copyOf(missing);
        }
    }

    /// Give the card to its holder, whose identity has been checked.
    ///
    /// @param by who checked, as a pseudonym
    record HandOutCard(CardId card, String by, LocalDate on) implements ConsignmentCommand {}

    /// Send the card to its holder by registered mail.
    record MailCard(CardId card, String trackingNumber, LocalDate on) implements ConsignmentCommand {}

    /// The mail has brought it.
    record ConfirmMail(CardId card, LocalDate on) implements ConsignmentCommand {}
}
