package city.healthcard.card.blank;

import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.blank.Keeper.CARD_MAKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.healthcard.card.blank.BlankCommand.CountBlanks;
import city.healthcard.card.blank.BlankCommand.IssueBlanks;
import city.healthcard.card.blank.BlankCommand.ReceiveBlanks;
import city.healthcard.card.blank.BlankCommand.ReturnBlanks;
import city.healthcard.card.blank.BlankCommand.SpoilBlanks;
import city.healthcard.card.blank.BlankCommand.UseBlanks;
import city.healthcard.card.blank.BlankEvent.BlankDiscrepancyFound;
import city.healthcard.card.blank.BlankEvent.BlanksCounted;
import city.healthcard.card.blank.BlankEvent.BlanksIssued;
import city.healthcard.card.blank.BlankEvent.BlanksReceived;
import city.healthcard.card.blank.BlankEvent.BlanksReturned;
import city.healthcard.card.blank.BlankEvent.BlanksSpoiled;
import city.healthcard.card.blank.BlankEvent.BlanksUsed;
import city.healthcard.card.id.BatchId;
import city.healthcard.eventsourcing.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BlankDeciderTest {

    private static final BatchId OTHER = new BatchId(new UUID(7, 7));
    private static final BlankEvent CAME = new BlanksReceived(CARD_MAKER, "DN-1", 100, "maker", TODAY);
    private static final BlankEvent WENT = new BlanksIssued(CARD_MAKER, BATCH, 60, "maker", TODAY);
    private static final BlankEvent USED = new BlanksUsed(CARD_MAKER, BATCH, 55, 0, TODAY);

    private static Scenario<BlankCommand, BlankStock, BlankEvent, BlankRefusal> given(BlankEvent... history) {
        return Scenario.of(new BlankDecider()).given(history);
    }

    @Test
    void a_delivery_is_booked_once_by_the_number_of_its_note() {
        given().when(receive("DN-1", 100))
                .then(CAME)
                .when(receive("DN-1", 100))
                .thenNothing()
                .when(receive("DN-1", 99))
                .thenRefused(BlankRefusal.OTHER_DELIVERY)
                .when(receive("DN-2", 100))
                .then(new BlanksReceived(CARD_MAKER, "DN-2", 100, "maker", TODAY));
    }

    @Test
    void nobody_gives_out_or_spoils_more_than_there_are() {
        given(CAME).when(issue(BATCH, 60)).then(WENT);
        given(CAME, WENT).when(issue(BATCH, 41)).thenRefused(BlankRefusal.NOT_ENOUGH);
        given(CAME, WENT).when(spoil(41)).thenRefused(BlankRefusal.NOT_ENOUGH);
        given(CAME, WENT)
                .when(spoil(40))
                .then(new BlanksSpoiled(CARD_MAKER, 40, SpoilReason.DAMAGED, "maker", TODAY))
                .when(issue(OTHER, 1))
                .thenRefused(BlankRefusal.NOT_ENOUGH);
        given().when(issue(BATCH, 1)).thenRefused(BlankRefusal.NOT_ENOUGH);
    }

    @Test
    void a_quantity_is_some_and_not_more_than_a_lorry_holds() {
        for (var quantity : List.of(0, -1, 1_000_001)) {
            given(CAME, WENT).when(receive("DN-2", quantity)).thenRefused(BlankRefusal.IMPOSSIBLE_QUANTITY);
            given(CAME, WENT).when(issue(BATCH, quantity)).thenRefused(BlankRefusal.IMPOSSIBLE_QUANTITY);
            given(CAME, WENT).when(putBack(BATCH, quantity)).thenRefused(BlankRefusal.IMPOSSIBLE_QUANTITY);
            given(CAME, WENT).when(spoil(quantity)).thenRefused(BlankRefusal.IMPOSSIBLE_QUANTITY);
        }
        given(CAME).when(receive("DN-2", 1_000_000)).thenRefused(BlankRefusal.IMPOSSIBLE_QUANTITY);
        given(CAME).when(count(-1)).thenRefused(BlankRefusal.IMPOSSIBLE_QUANTITY);
    }

    @Test
    void a_batch_uses_what_was_given_out_for_it_and_the_rest_comes_back() {
        given(CAME, WENT)
                .when(use(BATCH, 55))
                .then(USED)
                .when(use(BATCH, 55))
                .thenNothing()
                .when(putBack(BATCH, 6))
                .thenRefused(BlankRefusal.NOT_ISSUED)
                .when(putBack(BATCH, 5))
                .then(new BlanksReturned(CARD_MAKER, BATCH, 5, "maker", TODAY))
                .when(putBack(BATCH, 1))
                .thenRefused(BlankRefusal.NOT_ISSUED)
                .when(issue(BATCH, 1))
                .thenRefused(BlankRefusal.BATCH_MADE);
        given(CAME, WENT).when(putBack(OTHER, 1)).thenRefused(BlankRefusal.NOT_ISSUED);
    }

    @Test
    void cards_made_of_blanks_that_nobody_booked_out_are_a_fact_and_not_a_refusal() {
        given(CAME, WENT).when(use(BATCH, 63)).then(new BlanksUsed(CARD_MAKER, BATCH, 60, 3, TODAY));
        given(CAME).when(use(OTHER, 4)).then(new BlanksUsed(CARD_MAKER, OTHER, 0, 4, TODAY));
        given().when(use(OTHER, 4)).thenNothing();
    }

    @Test
    void a_count_that_differs_is_a_fact_with_a_reason_and_the_books_follow_it() {
        given(CAME).when(count(100)).then(new BlanksCounted(CARD_MAKER, 100, "maker", TODAY));
        given(CAME)
                .when(count(98))
                .thenRefused(BlankRefusal.REASON_NEEDED)
                .when(count(98, DiscrepancyReason.LOST))
                .then(new BlankDiscrepancyFound(CARD_MAKER, 100, 98, DiscrepancyReason.LOST, "maker", TODAY))
                .when(issue(BATCH, 99))
                .thenRefused(BlankRefusal.NOT_ENOUGH)
                .when(count(98))
                .then(new BlanksCounted(CARD_MAKER, 98, "maker", TODAY));
        given(CAME).when(count(100, DiscrepancyReason.LOST)).then(new BlanksCounted(CARD_MAKER, 100, "maker", TODAY));
    }

    @Test
    void what_cannot_have_happened_stops_the_stream() {
        assertThatIllegalStateException().isThrownBy(() -> new BlankDecider().fold(List.of(WENT)));
        assertThatIllegalStateException().isThrownBy(() -> new BlankDecider().fold(List.of(CAME, USED)));
    }

    @Test
    void keepers_are_the_maker_and_the_centres_of_the_districts() {
        assertThat(Keeper.of("card-maker")).contains(CARD_MAKER);
        assertThat(Keeper.of("centre-350203")).contains(Keeper.CENTRE_350203);
        assertThat(Keeper.of("centre-350100")).isEmpty();
        assertThat(Keeper.ALL).hasSize(7);
    }

    private static BlankCommand receive(String delivery, int quantity) {
        return new ReceiveBlanks(CARD_MAKER, delivery, quantity, "maker", TODAY);
    }

    private static BlankCommand issue(BatchId batch, int quantity) {
        return new IssueBlanks(CARD_MAKER, batch, quantity, "maker", TODAY);
    }

    private static BlankCommand putBack(BatchId batch, int quantity) {
        return new ReturnBlanks(CARD_MAKER, batch, quantity, "maker", TODAY);
    }

    private static BlankCommand spoil(int quantity) {
        return new SpoilBlanks(CARD_MAKER, quantity, SpoilReason.DAMAGED, "maker", TODAY);
    }

    private static BlankCommand use(BatchId batch, int quantity) {
        return new UseBlanks(CARD_MAKER, batch, quantity, TODAY);
    }

    private static BlankCommand count(int counted) {
        return new CountBlanks(CARD_MAKER, counted, Optional.empty(), "maker", TODAY);
    }

    private static BlankCommand count(int counted, DiscrepancyReason reason) {
        return new CountBlanks(CARD_MAKER, counted, Optional.of(reason), "maker", TODAY);
    }
}
