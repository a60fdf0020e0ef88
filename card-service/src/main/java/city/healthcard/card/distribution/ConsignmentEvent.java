package city.healthcard.card.distribution;

import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.contracts.WireType;
import java.time.LocalDate;
import java.util.List;

/// What happened to a consignment.
public sealed interface ConsignmentEvent {

    /// Which one.
    ConsignmentId consignment();

    /// It is on its way.
    @WireType("card/consignment-dispatched/1")
    record ConsignmentDispatched(
            ConsignmentId consignment, BatchId batch, String destination, List<CardId> cards, LocalDate dispatchedOn)
            implements ConsignmentEvent {
        public ConsignmentDispatched {
            cards = List.copyOf(cards);
        }
    }

    /// It has arrived.
    @WireType("card/consignment-received/1")
    record ConsignmentReceived(
            ConsignmentId consignment, List<CardId> received, List<CardId> missing, LocalDate receivedOn)
            implements ConsignmentEvent {
        public ConsignmentReceived {
            received = List.copyOf(received);
            missing = List.copyOf(missing);
        }
    }

    /// The holder has the card.
    @WireType("card/consignment-card-handed-out/1")
    record CardHandedOut(ConsignmentId consignment, CardId card, String by, LocalDate handedOutOn)
            implements ConsignmentEvent {}

    /// The card is in the mail.
    @WireType("card/consignment-card-mailed/1")
    record CardMailed(ConsignmentId consignment, CardId card, String trackingNumber, LocalDate mailedOn)
            implements ConsignmentEvent {}

    /// The mail has brought the card.
    @WireType("card/consignment-mail-delivered/1")
    record MailDelivered(ConsignmentId consignment, CardId card, LocalDate deliveredOn) implements ConsignmentEvent {}
}
