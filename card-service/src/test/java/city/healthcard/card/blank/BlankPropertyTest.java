package city.healthcard.card.blank;

import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.blank.Keeper.CARD_MAKER;
import static org.assertj.core.api.Assertions.assertThat;

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
import city.healthcard.eventsourcing.Decision.Accepted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever is asked in whatever order, the books add up. Try a seed again with `-Dblank.seed=…`.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BlankPropertyTest {

    private static final long SEED = Long.getLong("blank.seed", System.nanoTime());
    private static final int COMMANDS = 100;

    private final BlankDecider decider = new BlankDecider();

    @BeforeAll
    static void say_the_seed() {
        System.out.println("BlankPropertyTest: -Dblank.seed=" + SEED);
    }

    @RepeatedTest(300)
    void what_came_is_on_the_shelf_with_a_batch_used_spoiled_or_missed_at_a_count(RepetitionInfo repetition) {
        var seed = SEED + repetition.getCurrentRepetition();
        var random = new Random(seed);
        var history = new ArrayList<BlankEvent>();
        for (var i = 0; i < COMMANDS; i++) {
            if (decider.decide(command(random), decider.fold(history)) instanceof Accepted<BlankEvent, ?>(var events)) {
                history.addAll(events);
            }
            check(seed, history);
        }
    }

    private void check(long seed, List<BlankEvent> history) {
        var stock = decider.fold(history);
        var came = 0;
        var gone = 0;
        for (var event : history) {
            switch (event) {
                case BlanksReceived it -> came += it.quantity();
                case BlanksSpoiled it -> gone += it.quantity();
                case BlanksUsed it -> gone += it.used();
                case BlankDiscrepancyFound it -> gone += it.expected() - it.counted();
                case BlanksIssued _, BlanksReturned _, BlanksCounted _ -> {}
            }
        }
        assertThat(stock.onShelf()).as("seed %d: never negative", seed).isNotNegative();
        assertThat(stock.issued().values()).as("seed %d", seed).allMatch(it -> it > 0);
        assertThat(stock.onShelf() + stock.issuedInAll() + gone)
                .as("seed %d: the books add up", seed)
                .isEqualTo(came);
    }

    private static BlankCommand command(Random random) {
        var batch = new BatchId(new UUID(6, random.nextInt(4)));
        var quantity = random.nextInt(-1, 30);
        return switch (random.nextInt(7)) {
            case 0 -> new ReceiveBlanks(CARD_MAKER, "DN-" + random.nextInt(30), quantity, "one", TODAY);
            case 1, 2 -> new IssueBlanks(CARD_MAKER, batch, quantity, "one", TODAY);
            case 3 -> new ReturnBlanks(CARD_MAKER, batch, quantity, "two", TODAY);
            case 4 -> new SpoilBlanks(CARD_MAKER, quantity, SpoilReason.TRIAL, "two", TODAY);
            case 5 -> new UseBlanks(CARD_MAKER, batch, Math.max(0, quantity), TODAY);
            default ->
                new CountBlanks(
                        CARD_MAKER,
                        quantity,
                        random.nextBoolean() ? Optional.of(DiscrepancyReason.UNEXPLAINED) : Optional.empty(),
                        "three",
                        TODAY);
        };
    }
}
