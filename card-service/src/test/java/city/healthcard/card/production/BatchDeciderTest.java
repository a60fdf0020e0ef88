package city.healthcard.card.production;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.BRANCH;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.CONSIGNMENT;
import static city.healthcard.card.People.OTHER_APPLICATION;
import static city.healthcard.card.People.OTHER_CARD;
import static city.healthcard.card.People.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.card.production.BatchCommand.ConsignCards;
import city.healthcard.card.production.BatchCommand.OrderBatch;
import city.healthcard.card.production.BatchCommand.PlanBatch;
import city.healthcard.card.production.BatchCommand.PullCard;
import city.healthcard.card.production.BatchCommand.ReportProduction;
import city.healthcard.card.production.BatchEvent.BatchCardPulled;
import city.healthcard.card.production.BatchEvent.BatchConsigned;
import city.healthcard.card.production.BatchEvent.BatchOrdered;
import city.healthcard.card.production.BatchEvent.BatchPlanned;
import city.healthcard.card.production.BatchEvent.BatchProduced;
import city.healthcard.eventsourcing.Scenario;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchDeciderTest {

    private static final PlannedCard ONE = new PlannedCard(CARD, APPLICATION, CITIZEN, BRANCH);
    private static final PlannedCard TWO = new PlannedCard(OTHER_CARD, OTHER_APPLICATION, CITIZEN, "mail");
    private static final CardId STRANGE_CARD = new CardId(new UUID(3, 9));
    private static final ConsignmentId OTHER_CONSIGNMENT = new ConsignmentId(new UUID(5, 2));
    private static final BatchEvent PLANNED = new BatchPlanned(BATCH, List.of(ONE, TWO), TODAY);
    private static final BatchEvent PULLED = new BatchCardPulled(BATCH, CARD);
    private static final BatchEvent ORDERED = new BatchOrdered(BATCH, TODAY);
    private static final BatchEvent PRODUCED =
            new BatchProduced(BATCH, List.of(CARD, OTHER_CARD), List.of(), List.of(), TODAY);
    private static final BatchEvent CONSIGNED = new BatchConsigned(BATCH, CONSIGNMENT, BRANCH, List.of(CARD), "office");

    private static Scenario<BatchCommand, Batch, BatchEvent, BatchRefusal> batch(BatchEvent... history) {
        return Scenario.of(new BatchDecider()).given(history);
    }

    @Test
    void what_was_withdrawn_after_the_order_is_reported_or_left_out() {
        batch(PLANNED, ORDERED, PULLED)
                .when(new ReportProduction(Set.of(OTHER_CARD), Set.of(), Set.of(), TODAY))
                .then(new BatchProduced(BATCH, List.of(OTHER_CARD), List.of(), List.of(), TODAY));
        batch(PLANNED, ORDERED, PULLED)
                .when(new ReportProduction(Set.of(CARD, OTHER_CARD), Set.of(), Set.of(), TODAY))
                .then(PRODUCED);
        batch(PLANNED, ORDERED, PULLED)
                .when(new ReportProduction(Set.of(CARD), Set.of(), Set.of(), TODAY))
                .thenRefused(BatchRefusal.DOES_NOT_ADD_UP);
    }

    @Test
    void made_spoiled_missing_and_withdrawn_are_what_was_planned() {
        var leftOut = new BatchProduced(BATCH, List.of(), List.of(OTHER_CARD), List.of(), TODAY);
        for (var history :
                new BatchEvent[][] {{PLANNED, PULLED, ORDERED, leftOut}, {PLANNED, ORDERED, PULLED, leftOut}}) {
            var made = (Batch.Produced) new BatchDecider().fold(List.of(history));
            assertThat(made.withdrawn()).containsExactly(CARD);
            assertThat(made.made().size()
                            + made.spoiled().size()
                            + made.missing().size()
                            + made.withdrawn().size())
                    .isEqualTo(made.plan().cards().size());
        }
        var printed = (Batch.Produced) new BatchDecider().fold(List.of(PLANNED, ORDERED, PULLED, PRODUCED));
        assertThat(printed.withdrawn()).isEmpty();
        assertThat(printed.readyFor(BRANCH))
                .as("printed too late, and destroyed")
                .isEmpty();
    }

    @Test
    void a_batch_is_planned_once() {
        batch().when(plan(ONE, TWO))
                .then(PLANNED)
                .when(plan(ONE, TWO))
                .thenNothing()
                .when(plan(ONE))
                .thenRefused(BatchRefusal.ALREADY_PLANNED);
        batch(PLANNED, ORDERED).when(plan(ONE, TWO)).thenRefused(BatchRefusal.ALREADY_PLANNED);
    }

    @Test
    void an_empty_batch_and_a_card_twice_are_refused() {
        batch().when(plan()).thenRefused(BatchRefusal.NOTHING_TO_MAKE);
        batch().when(plan(ONE, ONE)).thenRefused(BatchRefusal.CARD_TWICE);
        batch().when(plan(ONE, new PlannedCard(OTHER_CARD, APPLICATION, CITIZEN, BRANCH)))
                .thenRefused(BatchRefusal.CARD_TWICE);
    }

    @Test
    void a_card_is_pulled_once_until_it_is_on_its_way() {
        for (var history : new BatchEvent[][] {{PLANNED}, {PLANNED, ORDERED}, {PLANNED, ORDERED, PRODUCED}}) {
            batch(history)
                    .when(new PullCard(CARD))
                    .then(PULLED)
                    .when(new PullCard(CARD))
                    .thenNothing();
        }
        batch(PLANNED, ORDERED, PRODUCED, CONSIGNED)
                .when(new PullCard(CARD))
                .thenRefused(BatchRefusal.ALREADY_CONSIGNED)
                .when(new PullCard(STRANGE_CARD))
                .thenRefused(BatchRefusal.UNKNOWN_CARD);
        batch().when(new PullCard(CARD)).thenRefused(BatchRefusal.NOT_PLANNED);
    }

    @Test
    void a_batch_is_ordered_once_while_something_is_left_to_make() {
        batch(PLANNED)
                .when(new OrderBatch(TODAY))
                .then(ORDERED)
                .when(new OrderBatch(TODAY))
                .thenNothing();
        batch().when(new OrderBatch(TODAY)).thenRefused(BatchRefusal.NOT_PLANNED);
        batch(PLANNED, PULLED, new BatchCardPulled(BATCH, OTHER_CARD))
                .when(new OrderBatch(TODAY))
                .thenRefused(BatchRefusal.NOTHING_TO_MAKE);
    }

    @Test
    void made_spoiled_and_missing_are_what_was_ordered() {
        batch(PLANNED, ORDERED)
                .when(report(Set.of(CARD), Set.of(OTHER_CARD), Set.of()))
                .then(new BatchProduced(BATCH, List.of(CARD), List.of(OTHER_CARD), List.of(), TODAY));
        batch(PLANNED, ORDERED)
                .when(report(Set.of(CARD), Set.of(), Set.of()))
                .thenRefused(BatchRefusal.DOES_NOT_ADD_UP)
                .when(report(Set.of(CARD, OTHER_CARD), Set.of(CARD), Set.of()))
                .thenRefused(BatchRefusal.CARD_TWICE)
                .when(report(Set.of(CARD, OTHER_CARD), Set.of(), Set.of(STRANGE_CARD)))
                .thenRefused(BatchRefusal.UNKNOWN_CARD);
    }

    @Test
    void a_card_pulled_before_the_order_is_not_reported() {
        batch(PLANNED, PULLED, ORDERED)
                .when(report(Set.of(OTHER_CARD), Set.of(), Set.of()))
                .then(new BatchProduced(BATCH, List.of(OTHER_CARD), List.of(), List.of(), TODAY));
    }

    @Test
    void the_same_report_again_changes_nothing_and_another_is_refused() {
        batch(PLANNED, ORDERED, PRODUCED)
                .when(report(Set.of(OTHER_CARD, CARD), Set.of(), Set.of()))
                .thenNothing()
                .when(report(Set.of(CARD), Set.of(OTHER_CARD), Set.of()))
                .thenRefused(BatchRefusal.ALREADY_PRODUCED);
        batch().when(report(Set.of(), Set.of(), Set.of())).thenRefused(BatchRefusal.NOT_PLANNED);
        batch(PLANNED).when(report(Set.of(), Set.of(), Set.of())).thenRefused(BatchRefusal.NOT_ORDERED);
    }

    @Test
    void made_cards_go_to_their_destination_once() {
        batch(PLANNED, ORDERED, PRODUCED)
                .when(new ConsignCards(CONSIGNMENT, BRANCH, "office"))
                .then(CONSIGNED)
                .when(new ConsignCards(CONSIGNMENT, BRANCH, "office"))
                .thenNothing()
                .when(new ConsignCards(OTHER_CONSIGNMENT, BRANCH, "office"))
                .thenRefused(BatchRefusal.NOTHING_TO_CONSIGN)
                .when(new ConsignCards(OTHER_CONSIGNMENT, "mail", "office"))
                .then(new BatchConsigned(BATCH, OTHER_CONSIGNMENT, "mail", List.of(OTHER_CARD), "office"));
        batch().when(new ConsignCards(CONSIGNMENT, BRANCH, "office")).thenRefused(BatchRefusal.NOT_PLANNED);
        batch(PLANNED).when(new ConsignCards(CONSIGNMENT, BRANCH, "office")).thenRefused(BatchRefusal.NOT_PRODUCED);
        batch(PLANNED, ORDERED)
                .when(new ConsignCards(CONSIGNMENT, BRANCH, "office"))
                .thenRefused(BatchRefusal.NOT_PRODUCED);
    }

    @Test
    void a_pulled_card_is_not_consigned() {
        for (var history :
                new BatchEvent[][] {{PLANNED, ORDERED, PULLED, PRODUCED}, {PLANNED, ORDERED, PRODUCED, PULLED}}) {
            batch(history)
                    .when(new ConsignCards(CONSIGNMENT, BRANCH, "office"))
                    .thenRefused(BatchRefusal.NOTHING_TO_CONSIGN);
        }
    }

    @Test
    void the_cards_of_a_consignment_are_known() {
        var produced = (Batch.Produced) new BatchDecider().fold(List.of(PLANNED, ORDERED, PRODUCED, CONSIGNED));
        assertThat(produced.cardsOf(CONSIGNMENT)).containsExactly(CARD);
        assertThat(produced.readyFor("mail")).containsExactly(OTHER_CARD);
    }

    private static PlanBatch plan(PlannedCard... cards) {
        return new PlanBatch(BATCH, List.of(cards), TODAY);
    }

    private static ReportProduction report(Set<CardId> made, Set<CardId> spoiled, Set<CardId> missing) {
        return new ReportProduction(made, spoiled, missing, TODAY);
    }
}
