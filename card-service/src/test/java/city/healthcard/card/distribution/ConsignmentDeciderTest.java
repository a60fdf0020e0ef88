package city.healthcard.card.distribution;

import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.BRANCH;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CONSIGNMENT;
import static city.healthcard.card.People.OTHER_BATCH;
import static city.healthcard.card.People.OTHER_CARD;
import static city.healthcard.card.People.TODAY;

import city.healthcard.card.distribution.ConsignmentCommand.ConfirmMail;
import city.healthcard.card.distribution.ConsignmentCommand.DestroyCard;
import city.healthcard.card.distribution.ConsignmentCommand.DispatchConsignment;
import city.healthcard.card.distribution.ConsignmentCommand.HandOutCard;
import city.healthcard.card.distribution.ConsignmentCommand.LoseCard;
import city.healthcard.card.distribution.ConsignmentCommand.MailCard;
import city.healthcard.card.distribution.ConsignmentCommand.ReceiveConsignment;
import city.healthcard.card.distribution.ConsignmentCommand.RedirectCard;
import city.healthcard.card.distribution.ConsignmentCommand.ReturnMail;
import city.healthcard.card.distribution.ConsignmentCommand.ReviewDrawer;
import city.healthcard.card.distribution.ConsignmentCommand.SetCardAside;
import city.healthcard.card.distribution.ConsignmentCommand.SpareCard;
import city.healthcard.card.distribution.ConsignmentCommand.TakeOverConsignment;
import city.healthcard.card.distribution.ConsignmentEvent.CardDestroyed;
import city.healthcard.card.distribution.ConsignmentEvent.CardHandedOut;
import city.healthcard.card.distribution.ConsignmentEvent.CardLost;
import city.healthcard.card.distribution.ConsignmentEvent.CardMailed;
import city.healthcard.card.distribution.ConsignmentEvent.CardRedirected;
import city.healthcard.card.distribution.ConsignmentEvent.CardSetAside;
import city.healthcard.card.distribution.ConsignmentEvent.CardSpared;
import city.healthcard.card.distribution.ConsignmentEvent.CardsUnclaimed;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentDispatched;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentReceived;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentTakenOver;
import city.healthcard.card.distribution.ConsignmentEvent.DiscrepancyFound;
import city.healthcard.card.distribution.ConsignmentEvent.MailDelivered;
import city.healthcard.card.distribution.ConsignmentEvent.MailReturned;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
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
    private static final ConsignmentId ELSEWHERE = new ConsignmentId(new UUID(5, 7));
    private static final String OTHER_BRANCH = "350206-02";
    private static final String TELLER = "teller";
    private static final String SECOND = "second teller";
    private static final String DRIVER = "driver";
    private static final String TRACKING = "EA123456785CN";
    private static final ConsignmentEvent SENT =
            new ConsignmentDispatched(CONSIGNMENT, BATCH, BRANCH, List.of(CARD, OTHER_CARD), "office", TODAY);
    private static final ConsignmentEvent RECEIVED =
            new ConsignmentReceived(CONSIGNMENT, List.of(CARD), List.of(OTHER_CARD), TELLER, TODAY);
    private static final ConsignmentEvent MISSED =
            new DiscrepancyFound(CONSIGNMENT, List.of(OTHER_CARD), List.of(), TELLER, TODAY);
    private static final ConsignmentEvent TAKEN_OVER = new ConsignmentTakenOver(CONSIGNMENT, 2, 2, DRIVER, TODAY);
    private static final ConsignmentEvent RETURNED =
            new MailReturned(CONSIGNMENT, CARD, MailReturnReason.NOT_FETCHED, TELLER, TODAY);
    private static final ConsignmentEvent UNCLAIMED =
            new CardsUnclaimed(CONSIGNMENT, List.of(CARD), "test-1", TODAY.plusDays(91));
    private static final ConsignmentEvent SET_ASIDE =
            new CardSetAside(CONSIGNMENT, CARD, DestructionGround.DAMAGED, TELLER, TODAY);
    private static final ConsignmentEvent REDIRECTED =
            new CardRedirected(CONSIGNMENT, BATCH, CARD, ELSEWHERE, OTHER_BRANCH, TELLER, TODAY);
    private static final ConsignmentEvent DESTROYED =
            new CardDestroyed(CONSIGNMENT, CARD, DestructionGround.DAMAGED, TELLER, SECOND, TODAY);
    private static final ConsignmentEvent HANDED_OUT =
            new CardHandedOut(CONSIGNMENT, CARD, Recipient.HOLDER, TELLER, TODAY);
    private static final ConsignmentEvent MAILED = new CardMailed(CONSIGNMENT, CARD, TRACKING, TELLER, TODAY);
    private static final ConsignmentEvent BROUGHT = new MailDelivered(CONSIGNMENT, CARD, TELLER, TODAY);

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
                .then(RECEIVED, MISSED)
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
                .when(new ConfirmMail(CARD, TELLER, TODAY))
                .then(BROUGHT)
                .when(new ConfirmMail(CARD, TELLER, TODAY))
                .thenNothing();
        consignment(SENT, RECEIVED)
                .when(new ConfirmMail(CARD, TELLER, TODAY))
                .thenRefused(ConsignmentRefusal.NOT_MAILED)
                .when(new ConfirmMail(OTHER_CARD, TELLER, TODAY))
                .thenRefused(ConsignmentRefusal.CARD_MISSING);
        consignment(SENT).when(new ConfirmMail(CARD, TELLER, TODAY)).thenRefused(ConsignmentRefusal.NOT_RECEIVED);
    }

    @Test
    void the_bank_signs_once_for_the_parcel_it_takes_from_the_maker() {
        consignment(SENT)
                .when(takeOver(2))
                .then(TAKEN_OVER)
                .when(takeOver(2))
                .thenNothing()
                .when(takeOver(1))
                .thenRefused(ConsignmentRefusal.ALREADY_TAKEN_OVER);
        consignment(SENT).when(takeOver(1)).then(new ConsignmentTakenOver(CONSIGNMENT, 2, 1, DRIVER, TODAY));
        consignment(SENT).when(takeOver(-1)).thenRefused(ConsignmentRefusal.IMPOSSIBLE_COUNT);
        consignment().when(takeOver(2)).thenRefused(ConsignmentRefusal.NOT_DISPATCHED);
        consignment(SENT, RECEIVED).when(takeOver(2)).thenRefused(ConsignmentRefusal.ALREADY_RECEIVED);
        consignment(SENT, TAKEN_OVER, RECEIVED).when(takeOver(2)).thenNothing();
        consignment(SENT, TAKEN_OVER).when(receive(OTHER_CARD)).then(RECEIVED, MISSED);
    }

    @Test
    void what_is_missing_or_too_much_is_an_event_of_its_own() {
        consignment(SENT)
                .when(new ReceiveConsignment(Set.of(), Set.of(STRANGE_CARD), TELLER, TODAY))
                .then(
                        new ConsignmentReceived(CONSIGNMENT, List.of(CARD, OTHER_CARD), List.of(), TELLER, TODAY),
                        new DiscrepancyFound(CONSIGNMENT, List.of(), List.of(STRANGE_CARD), TELLER, TODAY))
                .when(new ReceiveConsignment(Set.of(), Set.of(STRANGE_CARD), TELLER, TODAY))
                .thenNothing()
                .when(receive())
                .thenRefused(ConsignmentRefusal.ALREADY_RECEIVED);
        consignment(SENT)
                .when(receive())
                .then(new ConsignmentReceived(CONSIGNMENT, List.of(CARD, OTHER_CARD), List.of(), TELLER, TODAY));
        consignment(SENT)
                .when(new ReceiveConsignment(Set.of(), Set.of(CARD), TELLER, TODAY))
                .thenRefused(ConsignmentRefusal.NOT_SURPLUS);
    }

    @Test
    void what_the_mail_brings_back_lies_in_the_drawer_again() {
        consignment(SENT, RECEIVED, MAILED)
                .when(returned(CARD))
                .then(RETURNED)
                .when(returned(CARD))
                .thenNothing()
                .when(handOut(CARD))
                .then(HANDED_OUT)
                .when(returned(CARD))
                .thenRefused(ConsignmentRefusal.ALREADY_HANDED_OUT);
        consignment(SENT, RECEIVED).when(returned(CARD)).thenRefused(ConsignmentRefusal.NOT_MAILED);
        consignment(SENT, RECEIVED).when(returned(OTHER_CARD)).thenRefused(ConsignmentRefusal.CARD_MISSING);
        consignment(SENT, RECEIVED, MAILED, RETURNED)
                .when(mail(CARD, "EB000717618HK"))
                .then(new CardMailed(CONSIGNMENT, CARD, "EB000717618HK", TELLER, TODAY));
    }

    @Test
    void a_lost_card_is_missing_from_then_on() {
        var lost = new CardLost(CONSIGNMENT, CARD, TELLER, TODAY);
        var lose = new LoseCard(CARD, TELLER, TODAY);
        consignment(SENT, RECEIVED, MAILED).when(lose).then(lost).when(lose).thenNothing();
        consignment(SENT, RECEIVED, SET_ASIDE).when(lose).then(lost);
        consignment(SENT, RECEIVED)
                .when(lose)
                .then(lost)
                .when(handOut(CARD))
                .thenRefused(ConsignmentRefusal.CARD_MISSING);
        consignment(SENT, RECEIVED, HANDED_OUT).when(lose).thenRefused(ConsignmentRefusal.ALREADY_HANDED_OUT);
        consignment(SENT, RECEIVED, DESTROYED).when(lose).thenRefused(ConsignmentRefusal.DESTROYED);
        consignment(SENT, RECEIVED, REDIRECTED).when(lose).thenRefused(ConsignmentRefusal.REDIRECTED);
    }

    @Test
    void a_card_is_redirected_once_and_elsewhere() {
        consignment(SENT, RECEIVED)
                .when(redirect(OTHER_BRANCH))
                .then(REDIRECTED)
                .when(redirect(OTHER_BRANCH))
                .thenNothing()
                .when(handOut(CARD))
                .thenRefused(ConsignmentRefusal.REDIRECTED);
        consignment(SENT, RECEIVED).when(redirect(BRANCH)).thenRefused(ConsignmentRefusal.ALREADY_THERE);
        consignment(SENT, RECEIVED, MAILED).when(redirect(OTHER_BRANCH)).thenRefused(ConsignmentRefusal.IN_MAIL);
        consignment(SENT, RECEIVED, HANDED_OUT)
                .when(redirect(OTHER_BRANCH))
                .thenRefused(ConsignmentRefusal.ALREADY_HANDED_OUT);
    }

    @Test
    void a_card_is_unclaimed_on_the_day_after_its_last() {
        consignment(SENT, RECEIVED)
                .when(review(90))
                .thenNothing()
                .when(review(91))
                .then(UNCLAIMED)
                .when(review(92))
                .thenNothing()
                .when(handOut(CARD))
                .then(HANDED_OUT);
        consignment(SENT, RECEIVED, HANDED_OUT).when(review(91)).thenNothing();
        consignment(SENT, RECEIVED, MAILED).when(review(91)).thenNothing();
        consignment(SENT).when(review(91)).thenNothing();
        consignment().when(review(91)).thenRefused(ConsignmentRefusal.NOT_DISPATCHED);
    }

    @Test
    void two_people_destroy_a_card() {
        consignment(SENT, RECEIVED)
                .when(setAside(DestructionGround.DAMAGED))
                .then(SET_ASIDE)
                .when(setAside(DestructionGround.DAMAGED))
                .thenNothing()
                .when(new DestroyCard(CARD, TELLER, TODAY))
                .thenRefused(ConsignmentRefusal.SAME_PERSON)
                .when(handOut(CARD))
                .thenRefused(ConsignmentRefusal.SET_ASIDE)
                .when(new DestroyCard(CARD, SECOND, TODAY))
                .then(DESTROYED)
                .when(new DestroyCard(CARD, SECOND, TODAY))
                .thenNothing()
                .when(handOut(CARD))
                .thenRefused(ConsignmentRefusal.DESTROYED);
        consignment(SENT, RECEIVED)
                .when(new DestroyCard(CARD, SECOND, TODAY))
                .thenRefused(ConsignmentRefusal.NOT_SET_ASIDE);
        consignment(SENT, RECEIVED, HANDED_OUT)
                .when(setAside(DestructionGround.DAMAGED))
                .thenRefused(ConsignmentRefusal.ALREADY_HANDED_OUT);
    }

    @Test
    void a_ground_for_destroying_a_card_must_hold() {
        consignment(SENT, RECEIVED)
                .when(setAside(DestructionGround.UNCLAIMED))
                .thenRefused(ConsignmentRefusal.GROUND_DOES_NOT_HOLD)
                .when(setAside(DestructionGround.UNDELIVERABLE))
                .thenRefused(ConsignmentRefusal.GROUND_DOES_NOT_HOLD);
        consignment(SENT, RECEIVED, UNCLAIMED)
                .when(setAside(DestructionGround.UNCLAIMED))
                .then(new CardSetAside(CONSIGNMENT, CARD, DestructionGround.UNCLAIMED, TELLER, TODAY));
        consignment(SENT, RECEIVED, MAILED, RETURNED)
                .when(setAside(DestructionGround.UNDELIVERABLE))
                .then(new CardSetAside(CONSIGNMENT, CARD, DestructionGround.UNDELIVERABLE, TELLER, TODAY));
    }

    @Test
    void a_spared_card_may_be_handed_out_again() {
        consignment(SENT, RECEIVED, SET_ASIDE)
                .when(new SpareCard(CARD, TELLER, TODAY))
                .then(new CardSpared(CONSIGNMENT, CARD, TELLER, TODAY))
                .when(new SpareCard(CARD, TELLER, TODAY))
                .thenNothing()
                .when(handOut(CARD))
                .then(HANDED_OUT)
                .when(new SpareCard(CARD, TELLER, TODAY))
                .thenRefused(ConsignmentRefusal.ALREADY_HANDED_OUT);
    }

    private static TakeOverConsignment takeOver(int counted) {
        return new TakeOverConsignment(counted, DRIVER, TODAY);
    }

    private static ReturnMail returned(CardId card) {
        return new ReturnMail(card, MailReturnReason.NOT_FETCHED, TELLER, TODAY);
    }

    private static RedirectCard redirect(String destination) {
        return new RedirectCard(CARD, ELSEWHERE, destination, TELLER, TODAY);
    }

    private static ReviewDrawer review(int daysLater) {
        return new ReviewDrawer(90, "test-1", TODAY.plusDays(daysLater));
    }

    private static SetCardAside setAside(DestructionGround ground) {
        return new SetCardAside(CARD, ground, TELLER, TODAY);
    }

    private static DispatchConsignment dispatch(BatchId batch, CardId... cards) {
        return new DispatchConsignment(CONSIGNMENT, batch, BRANCH, List.of(cards), "office", TODAY);
    }

    private static ReceiveConsignment receive(CardId... missing) {
        return new ReceiveConsignment(Set.of(missing), Set.of(), TELLER, TODAY);
    }

    private static HandOutCard handOut(CardId card) {
        return new HandOutCard(card, Recipient.HOLDER, TELLER, TODAY);
    }

    private static MailCard mail(CardId card, String tracking) {
        return new MailCard(card, tracking, TELLER, TODAY);
    }
}
