package city.healthcard.card.lifecycle;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.FACE;
import static city.healthcard.card.People.TODAY;

import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.lifecycle.CardCommand.ActivateCard;
import city.healthcard.card.lifecycle.CardCommand.BlockCard;
import city.healthcard.card.lifecycle.CardCommand.DeliverCard;
import city.healthcard.card.lifecycle.CardCommand.EndCard;
import city.healthcard.card.lifecycle.CardCommand.IssueCard;
import city.healthcard.card.lifecycle.CardCommand.RecordMade;
import city.healthcard.card.lifecycle.CardCommand.UnblockAfterUnmerge;
import city.healthcard.card.lifecycle.CardCommand.UnblockCard;
import city.healthcard.card.lifecycle.CardEvent.CardActivated;
import city.healthcard.card.lifecycle.CardEvent.CardBlocked;
import city.healthcard.card.lifecycle.CardEvent.CardDelivered;
import city.healthcard.card.lifecycle.CardEvent.CardEnded;
import city.healthcard.card.lifecycle.CardEvent.CardIssued;
import city.healthcard.card.lifecycle.CardEvent.CardMade;
import city.healthcard.card.lifecycle.CardEvent.CardUnblocked;
import city.healthcard.eventsourcing.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CardDeciderTest {

    private static final CardFace SOCIAL = new CardFace(
            CARD,
            CITIZEN,
            APPLICATION,
            CardFace.Kind.SOCIAL_SECURITY,
            new CardNumber("D12345678"),
            TODAY,
            FACE.expiresOn());
    private static final CardEvent ISSUED = new CardIssued(CARD, CITIZEN, FACE, "test-1");
    private static final CardEvent ALIAS = new CardIssued(CARD, CITIZEN, SOCIAL, "test-1");
    private static final CardEvent MADE = new CardMade(CARD, CITIZEN, BATCH);
    private static final CardEvent DELIVERED = new CardDelivered(CARD, CITIZEN, TODAY);
    private static final CardEvent ACTIVATED = new CardActivated(CARD, CITIZEN, TODAY);
    private static final CardEvent BLOCKED = new CardBlocked(CARD, CITIZEN, BlockReason.LOST);
    private static final CardEvent UNBLOCKED = new CardUnblocked(CARD, CITIZEN);
    private static final CardEvent ENDED = new CardEnded(CARD, CITIZEN, EndReason.DECEASED, TODAY);

    private static Scenario<CardCommand, Card, CardEvent, CardRefusal> card(CardEvent... history) {
        return Scenario.of(new CardDecider()).given(history);
    }

    @Test
    void a_card_of_a_merged_holder_waits_for_the_unmerge() {
        var merged = new CardBlocked(CARD, CITIZEN, BlockReason.MERGED);
        card(ISSUED, merged)
                .when(new UnblockCard(BlockReason.OF_THE_BUREAU))
                .thenRefused(CardRefusal.OF_MERGED_HOLDER)
                .when(new UnblockAfterUnmerge())
                .then(new CardUnblocked(CARD, CITIZEN))
                .when(new UnblockAfterUnmerge())
                .thenNothing();
        card(ISSUED, merged)
                .when(new BlockCard(BlockReason.LOST))
                .then(BLOCKED)
                .when(new UnblockAfterUnmerge())
                .thenNothing();
    }

    @Test
    void a_card_is_issued_once() {
        card().when(new IssueCard(FACE, "test-1"))
                .then(ISSUED)
                .when(new IssueCard(FACE, "test-2"))
                .thenNothing()
                .when(new IssueCard(SOCIAL, "test-1"))
                .thenRefused(CardRefusal.ALREADY_ISSUED);
        card(ISSUED, ENDED).when(new IssueCard(FACE, "test-1")).thenRefused(CardRefusal.ENDED);
    }

    @Test
    void a_card_is_made_once() {
        card(ISSUED)
                .when(new RecordMade(BATCH))
                .then(MADE)
                .when(new RecordMade(BATCH))
                .thenNothing();
        card(ISSUED, MADE, DELIVERED).when(new RecordMade(BATCH)).thenNothing();
        card().when(new RecordMade(BATCH)).thenRefused(CardRefusal.NOT_ISSUED);
        card(ISSUED, ENDED).when(new RecordMade(BATCH)).thenRefused(CardRefusal.ENDED);
    }

    @Test
    void a_card_is_delivered_once_when_it_exists() {
        card(ISSUED, MADE)
                .when(new DeliverCard(TODAY))
                .then(DELIVERED)
                .when(new DeliverCard(TODAY))
                .thenNothing();
        card(ISSUED, MADE, DELIVERED, ACTIVATED).when(new DeliverCard(TODAY)).thenNothing();
        card().when(new DeliverCard(TODAY)).thenRefused(CardRefusal.NOT_ISSUED);
        card(ISSUED).when(new DeliverCard(TODAY)).thenRefused(CardRefusal.NOT_MADE);
        card(ISSUED, MADE, BLOCKED).when(new DeliverCard(TODAY)).thenRefused(CardRefusal.BLOCKED);
        card(ISSUED, MADE, ENDED).when(new DeliverCard(TODAY)).thenRefused(CardRefusal.ENDED);
    }

    @Test
    void a_social_security_card_exists_already() {
        card(ALIAS).when(new DeliverCard(TODAY)).then(DELIVERED);
        card(ALIAS).when(new RecordMade(BATCH)).thenNothing();
    }

    @Test
    void a_card_in_hand_is_activated_once_until_its_last_day() {
        card(ISSUED, MADE, DELIVERED)
                .when(new ActivateCard(TODAY))
                .then(ACTIVATED)
                .when(new ActivateCard(TODAY))
                .thenNothing();
        card(ISSUED, MADE, DELIVERED)
                .when(new ActivateCard(FACE.expiresOn()))
                .then(new CardActivated(CARD, CITIZEN, FACE.expiresOn()));
        card(ISSUED, MADE, DELIVERED)
                .when(new ActivateCard(FACE.expiresOn().plusDays(1)))
                .thenRefused(CardRefusal.EXPIRED);
        card().when(new ActivateCard(TODAY)).thenRefused(CardRefusal.NOT_ISSUED);
        card(ISSUED, MADE).when(new ActivateCard(TODAY)).thenRefused(CardRefusal.NOT_DELIVERED);
        card(ISSUED, MADE, DELIVERED, BLOCKED).when(new ActivateCard(TODAY)).thenRefused(CardRefusal.BLOCKED);
        card(ISSUED, MADE, DELIVERED, ENDED).when(new ActivateCard(TODAY)).thenRefused(CardRefusal.ENDED);
    }

    @Test
    void a_card_is_blocked_once_wherever_it_is() {
        for (var history :
                new CardEvent[][] {{ISSUED}, {ISSUED, MADE, DELIVERED}, {ISSUED, MADE, DELIVERED, ACTIVATED}}) {
            card(history)
                    .when(new BlockCard(BlockReason.LOST))
                    .then(BLOCKED)
                    .when(new BlockCard(BlockReason.STOLEN))
                    .thenNothing();
        }
        card().when(new BlockCard(BlockReason.LOST)).thenRefused(CardRefusal.NOT_ISSUED);
        card(ISSUED, ENDED).when(new BlockCard(BlockReason.LOST)).thenRefused(CardRefusal.ENDED);
    }

    @Test
    void a_stronger_reason_takes_the_place_of_a_weaker_one_and_never_the_reverse() {
        card(ISSUED, MADE, DELIVERED, ACTIVATED, BLOCKED)
                .when(new BlockCard(BlockReason.MISUSED))
                .then(new CardBlocked(CARD, CITIZEN, BlockReason.MISUSED))
                .when(new BlockCard(BlockReason.SUSPENDED))
                .then(new CardBlocked(CARD, CITIZEN, BlockReason.SUSPENDED))
                .when(new BlockCard(BlockReason.MISUSED))
                .thenNothing()
                .when(new BlockCard(BlockReason.STOLEN))
                .thenNothing()
                .when(new UnblockCard(BlockReason.OF_THE_HOLDER))
                .thenRefused(CardRefusal.BLOCKED_BY_OTHERS)
                .when(new UnblockCard(BlockReason.OF_THE_BUREAU))
                .then(UNBLOCKED)
                .when(new ActivateCard(TODAY))
                .thenNothing();
    }

    @Test
    void a_block_is_lifted_only_by_who_may_lift_its_reason() {
        var suspended = new CardBlocked(CARD, CITIZEN, BlockReason.SUSPENDED);
        var misused = new CardBlocked(CARD, CITIZEN, BlockReason.MISUSED);
        card(ISSUED, suspended).when(new UnblockCard(BlockReason.OF_A_BANK)).thenRefused(CardRefusal.BLOCKED_BY_OTHERS);
        card(ISSUED, misused)
                .when(new UnblockCard(BlockReason.OF_THE_HOLDER))
                .thenRefused(CardRefusal.BLOCKED_BY_OTHERS);
        card(ISSUED, misused).when(new UnblockCard(BlockReason.OF_A_BANK)).then(UNBLOCKED);
        card(ISSUED, BLOCKED).when(new UnblockCard(BlockReason.OF_THE_HOLDER)).then(UNBLOCKED);
    }

    @Test
    void an_unblocked_card_is_what_it_was() {
        card(ISSUED, MADE, DELIVERED, ACTIVATED, BLOCKED)
                .when(new UnblockCard(BlockReason.OF_THE_BUREAU))
                .then(UNBLOCKED)
                .when(new UnblockCard(BlockReason.OF_THE_BUREAU))
                .thenNothing()
                .when(new ActivateCard(TODAY))
                .thenNothing();
        card(ISSUED, MADE, BLOCKED, UNBLOCKED).when(new DeliverCard(TODAY)).then(DELIVERED);
        card().when(new UnblockCard(BlockReason.OF_THE_BUREAU)).thenRefused(CardRefusal.NOT_ISSUED);
        card(ISSUED, ENDED).when(new UnblockCard(BlockReason.OF_THE_BUREAU)).thenRefused(CardRefusal.ENDED);
    }

    @Test
    void a_card_ends_once_from_any_state() {
        for (var history : new CardEvent[][] {
            {ISSUED},
            {ISSUED, MADE, DELIVERED},
            {ISSUED, MADE, DELIVERED, ACTIVATED},
            {ISSUED, MADE, DELIVERED, BLOCKED}
        }) {
            card(history)
                    .when(new EndCard(EndReason.DECEASED, TODAY))
                    .then(ENDED)
                    .when(new EndCard(EndReason.REPLACED, TODAY))
                    .thenNothing();
        }
        card().when(new EndCard(EndReason.DECEASED, TODAY)).thenRefused(CardRefusal.NOT_ISSUED);
    }

    @Test
    void only_a_card_in_its_holders_hands_is_given_back_and_only_once() {
        var giveBack = new EndCard(EndReason.RETURNED, TODAY);
        var returned = new CardEnded(CARD, CITIZEN, EndReason.RETURNED, TODAY);
        for (var history : new CardEvent[][] {{ISSUED}, {ISSUED, MADE}, {ISSUED, MADE, BLOCKED}}) {
            card(history).when(giveBack).thenRefused(CardRefusal.NOT_DELIVERED);
        }
        card(ISSUED, MADE, DELIVERED)
                .when(giveBack)
                .then(returned)
                .when(giveBack)
                .thenNothing();
        card(ISSUED, MADE, DELIVERED, BLOCKED).when(giveBack).then(returned);
        card(ISSUED, MADE, DELIVERED, new CardEnded(CARD, CITIZEN, EndReason.REPLACED, TODAY))
                .when(giveBack)
                .thenRefused(CardRefusal.ENDED);
    }
}
