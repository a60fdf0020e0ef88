package city.healthcard.card.distribution;

import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.BRANCH;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CONSIGNMENT;
import static city.healthcard.card.People.OTHER_BATCH;
import static city.healthcard.card.People.OTHER_CARD;
import static city.healthcard.card.People.TODAY;

import city.healthcard.card.distribution.ConsignmentCommand.ConfirmMail;
import city.healthcard.card.distribution.ConsignmentCommand.DispatchConsignment;
import city.healthcard.card.distribution.ConsignmentCommand.HandOutCard;
import city.healthcard.card.distribution.ConsignmentCommand.MailCard;
import city.healthcard.card.distribution.ConsignmentCommand.ReceiveConsignment;
import city.healthcard.card.distribution.ConsignmentEvent.CardHandedOut;
import city.healthcard.card.distribution.ConsignmentEvent.CardMailed;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentDispatched;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentReceived;
import city.healthcard.card.distribution.ConsignmentEvent.MailDelivered;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.eventsourcing.Scenario;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsignmentDeciderTest {

    private static final CardId STRANGE_CARD = new CardId(new UUID(3, 9));
    private static final String TRACKING = "EA123456785CN";
    private static final ConsignmentEvent SENT =
            new ConsignmentDispatched(CONSIGNMENT, BATCH, BRANCH, List.of(CARD, OTHER_CARD), TODAY);
    private static final ConsignmentEvent RECEIVED =
            new ConsignmentReceived(CONSIGNMENT, List.of(CARD), List.of(OTHER_CARD), TODAY);
    private static final ConsignmentEvent HANDED_OUT = new CardHandedOut(CONSIGNMENT, CARD, "teller", TODAY);
    private static final ConsignmentEvent MAILED = new CardMailed(CONSIGNMENT, CARD, TRACKING, TODAY);
    private static final ConsignmentEvent BROUGHT = new MailDelivered(CONSIGNMENT, CARD, TODAY);

    private static Scenario<ConsignmentCommand, Consignment, ConsignmentEvent, ConsignmentRefusal> consignment(
            ConsignmentEvent... history) {
        return Scenario.of(new ConsignmentDecider()).given(history);
    }

    @Test
    void a_consignment_is_dispatched_once() {
        consignment()
                .when(dispatch(BATCH, CARD, OTHER_CARD))
                .then(SENT)
                .when(dispatch(BATCH, CARD, OTHER_CARD))
                .thenNothing()
                .when(dispatch(OTHER_BATCH, CARD))
                .thenRefused(ConsignmentRefusal.ALREADY_DISPATCHED);
        consignment(SENT, RECEIVED).when(dispatch(BATCH, CARD, OTHER_CARD)).thenNothing();
        consignment(SENT, RECEIVED).when(dispatch(BATCH, CARD)).thenRefused(ConsignmentRefusal.ALREADY_DISPATCHED);
        consignment().when(dispatch(BATCH)).thenRefused(ConsignmentRefusal.EMPTY);
    }

    @Test
    void a_consignment_is_received_once() {
        consignment(SENT)
                .when(receive(OTHER_CARD))
                .then(RECEIVED)
                .when(receive(OTHER_CARD))
                .thenNothing()
                .when(receive())
                .thenRefused(ConsignmentRefusal.ALREADY_RECEIVED);
        consignment().when(receive()).thenRefused(ConsignmentRefusal.NOT_DISPATCHED);
        consignment(SENT).when(receive(STRANGE_CARD)).thenRefused(ConsignmentRefusal.UNKNOWN_CARD);
    }

    @Test
    void a_card_is_handed_out_once() {
        consignment(SENT, RECEIVED)
                .when(handOut(CARD))
                .then(HANDED_OUT)
                .when(handOut(CARD))
                .thenRefused(ConsignmentRefusal.ALREADY_HANDED_OUT);
    }

    @Test
    void only_a_card_in_the_drawer_is_handed_out() {
        consignment().when(handOut(CARD)).thenRefused(ConsignmentRefusal.NOT_DISPATCHED);
        consignment(SENT).when(handOut(CARD)).thenRefused(ConsignmentRefusal.NOT_RECEIVED);
        consignment(SENT, RECEIVED).when(handOut(OTHER_CARD)).thenRefused(ConsignmentRefusal.CARD_MISSING);
        consignment(SENT, RECEIVED).when(handOut(STRANGE_CARD)).thenRefused(ConsignmentRefusal.UNKNOWN_CARD);
        consignment(SENT, RECEIVED, MAILED).when(handOut(CARD)).thenRefused(ConsignmentRefusal.IN_MAIL);
    }

    @Test
    void a_card_is_mailed_once() {
        consignment(SENT, RECEIVED)
                .when(mail(CARD, TRACKING))
                .then(MAILED)
                .when(mail(CARD, TRACKING))
                .thenRefused(ConsignmentRefusal.IN_MAIL);
        consignment(SENT, RECEIVED)
                .when(mail(CARD, "EA123456784CN"))
                .thenRefused(ConsignmentRefusal.WRONG_TRACKING_NUMBER)
                .when(mail(OTHER_CARD, TRACKING))
                .thenRefused(ConsignmentRefusal.CARD_MISSING);
        consignment(SENT, RECEIVED, HANDED_OUT)
                .when(mail(CARD, TRACKING))
                .thenRefused(ConsignmentRefusal.ALREADY_HANDED_OUT);
        consignment(SENT).when(mail(CARD, TRACKING)).thenRefused(ConsignmentRefusal.NOT_RECEIVED);
        consignment().when(mail(CARD, TRACKING)).thenRefused(ConsignmentRefusal.NOT_DISPATCHED);
    }

    @Test
    void the_mail_brings_a_card_once() {
        consignment(SENT, RECEIVED, MAILED)
                .when(new ConfirmMail(CARD, TODAY))
                .then(BROUGHT)
                .when(new ConfirmMail(CARD, TODAY))
                .thenNothing();
        consignment(SENT, RECEIVED)
                .when(new ConfirmMail(CARD, TODAY))
                .thenRefused(ConsignmentRefusal.NOT_MAILED)
                .when(new ConfirmMail(OTHER_CARD, TODAY))
                .thenRefused(ConsignmentRefusal.CARD_MISSING);
        consignment(SENT).when(new ConfirmMail(CARD, TODAY)).thenRefused(ConsignmentRefusal.NOT_RECEIVED);
    }

    private static DispatchConsignment dispatch(BatchId batch, CardId... cards) {
        return new DispatchConsignment(CONSIGNMENT, batch, BRANCH, List.of(cards), TODAY);
    }

    private static ReceiveConsignment receive(CardId... missing) {
        return new ReceiveConsignment(Set.of(missing), TODAY);
    }

    private static HandOutCard handOut(CardId card) {
        return new HandOutCard(card, "teller", TODAY);
    }

    private static MailCard mail(CardId card, String tracking) {
        return new MailCard(card, tracking, TODAY);
    }
}
