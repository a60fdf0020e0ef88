package city.healthcard.card.distribution;

import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What is asked of a consignment. `by` is always who signs for it, as a pseudonym.
public sealed interface ConsignmentCommand {

    /// Send these cards.
    record DispatchConsignment(
            ConsignmentId consignment, BatchId batch, String destination, List<CardId> cards, String by, LocalDate on)
            implements ConsignmentCommand {
        public DispatchConsignment {
            cards = List.copyOf(cards);
        }
    }

    /// The bank takes the closed parcel from the maker.
    ///
    /// @param counted how many cards it is said to hold
    record TakeOverConsignment(int counted, String by, LocalDate on) implements ConsignmentCommand {}

    /// It has arrived; these cards are not in it, and those should not be.
    record ReceiveConsignment(Set<CardId> missing, Set<CardId> surplus, String by, LocalDate on)
            implements ConsignmentCommand {
        public ReceiveConsignment {
            missing = Set.copyOf(missing);
            surplus = Set.copyOf(surplus);
        }
    }

    /// Give the card to somebody whose identity has been checked.
    record HandOutCard(CardId card, Recipient to, String by, LocalDate on) implements ConsignmentCommand {}

    /// Send the card to its holder by registered mail.
    record MailCard(CardId card, String trackingNumber, String by, LocalDate on) implements ConsignmentCommand {}

    /// The mail has brought it.
    record ConfirmMail(CardId card, String by, LocalDate on) implements ConsignmentCommand {}

    /// The mail has brought it back.
    record ReturnMail(CardId card, MailReturnReason reason, String by, LocalDate on) implements ConsignmentCommand {}

    /// It cannot be found, or the carrier has lost it.
    record LoseCard(CardId card, String by, LocalDate on) implements ConsignmentCommand {}

    /// Send it to another branch, or to the mail room, in a consignment of its own.
    record RedirectCard(CardId card, ConsignmentId to, String destination, String by, LocalDate on)
            implements ConsignmentCommand {}

    /// A day has come on which cards may have lain there for too long.
    ///
    /// @param days how long a card waits for its holder
    /// @param policy the version that says so
    record ReviewDrawer(int days, String policy, LocalDate on) implements ConsignmentCommand {}

    /// Lock the card away so that it is destroyed.
    record SetCardAside(CardId card, DestructionGround ground, String by, LocalDate on) implements ConsignmentCommand {}

    /// Put it back into the drawer.
    record SpareCard(CardId card, String by, LocalDate on) implements ConsignmentCommand {}

    /// Destroy what another person has set aside.
    record DestroyCard(CardId card, String by, LocalDate on) implements ConsignmentCommand {}
}
