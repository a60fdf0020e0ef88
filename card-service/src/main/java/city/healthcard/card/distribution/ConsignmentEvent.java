package city.healthcard.card.distribution;

import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.contracts.WireType;
import java.time.LocalDate;
import java.util.List;

/// What happened to a consignment: each hand-over with who signed for it, when, and for which cards.
/// `by` is a pseudonym, empty where none was kept at first.
public sealed interface ConsignmentEvent {

    /// Which one.
    ConsignmentId consignment();

    /// It is on its way.
    @WireType("card/consignment-dispatched/2")
    record ConsignmentDispatched(
            ConsignmentId consignment,
            BatchId batch,
            String destination,
            List<CardId> cards,
            String by,
            LocalDate dispatchedOn)
            implements ConsignmentEvent {
        public ConsignmentDispatched {
            cards = List.copyOf(cards);
        }
    }

    /// The bank has taken the closed parcel from the maker.
    ///
    /// @param sent how many cards were sent
    /// @param counted how many the bank signed for
    @WireType("card/consignment-taken-over/1")
    record ConsignmentTakenOver(ConsignmentId consignment, int sent, int counted, String by, LocalDate takenOverOn)
            implements ConsignmentEvent {}

    /// It has arrived and was counted.
    @WireType("card/consignment-received/2")
    record ConsignmentReceived(
            ConsignmentId consignment, List<CardId> received, List<CardId> missing, String by, LocalDate receivedOn)
            implements ConsignmentEvent {
        public ConsignmentReceived {
            received = List.copyOf(received);
            missing = List.copyOf(missing);
        }
    }

    /// What was in it is not what was sent. Somebody must find out why.
    ///
    /// @param surplus cards, ours or not, that nobody sent in it
    @WireType("card/consignment-discrepancy-found/1")
    record DiscrepancyFound(
            ConsignmentId consignment, List<CardId> missing, List<CardId> surplus, String by, LocalDate foundOn)
            implements ConsignmentEvent {
        public DiscrepancyFound {
            missing = List.copyOf(missing);
            surplus = List.copyOf(surplus);
        }
    }

    /// The holder, or whoever may act for the holder, has the card.
    @WireType("card/consignment-card-handed-out/2")
    record CardHandedOut(ConsignmentId consignment, CardId card, Recipient to, String by, LocalDate handedOutOn)
            implements ConsignmentEvent {}

    /// The card is in the mail.
    @WireType("card/consignment-card-mailed/2")
    record CardMailed(ConsignmentId consignment, CardId card, String trackingNumber, String by, LocalDate mailedOn)
            implements ConsignmentEvent {}

    /// The mail has brought the card.
    @WireType("card/consignment-mail-delivered/2")
    record MailDelivered(ConsignmentId consignment, CardId card, String by, LocalDate deliveredOn)
            implements ConsignmentEvent {}

    /// The mail has brought the card back.
    @WireType("card/consignment-mail-returned/1")
    record MailReturned(
            ConsignmentId consignment, CardId card, MailReturnReason reason, String by, LocalDate returnedOn)
            implements ConsignmentEvent {}

    /// Nobody knows where the card is.
    @WireType("card/consignment-card-lost/1")
    record CardLost(ConsignmentId consignment, CardId card, String by, LocalDate lostOn) implements ConsignmentEvent {}

    /// The card goes on in another consignment.
    @WireType("card/consignment-card-redirected/1")
    record CardRedirected(
            ConsignmentId consignment,
            BatchId batch,
            CardId card,
            ConsignmentId to,
            String destination,
            String by,
            LocalDate redirectedOn)
            implements ConsignmentEvent {}

    /// These cards have lain there for longer than the policy lets them.
    @WireType("card/consignment-cards-unclaimed/1")
    record CardsUnclaimed(ConsignmentId consignment, List<CardId> cards, String policy, LocalDate unclaimedOn)
            implements ConsignmentEvent {
        public CardsUnclaimed {
            cards = List.copyOf(cards);
        }
    }

    /// The card is locked away to be destroyed.
    @WireType("card/consignment-card-set-aside/1")
    record CardSetAside(ConsignmentId consignment, CardId card, DestructionGround ground, String by, LocalDate on)
            implements ConsignmentEvent {}

    /// The card lies in the drawer again.
    @WireType("card/consignment-card-spared/1")
    record CardSpared(ConsignmentId consignment, CardId card, String by, LocalDate on) implements ConsignmentEvent {}

    /// Two people have destroyed the card.
    ///
    /// @param first who set it aside
    /// @param second who destroyed it before the eyes of the first
    @WireType("card/consignment-card-destroyed/1")
    record CardDestroyed(
            ConsignmentId consignment,
            CardId card,
            DestructionGround ground,
            String first,
            String second,
            LocalDate destroyedOn)
            implements ConsignmentEvent {}
}
