package city.healthcard.card.distribution;

import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.BRANCH;
import static city.healthcard.card.People.CONSIGNMENT;
import static city.healthcard.card.People.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.distribution.Consignment.Received;
import city.healthcard.card.distribution.ConsignmentEvent.CardDestroyed;
import city.healthcard.card.distribution.ConsignmentEvent.CardHandedOut;
import city.healthcard.card.distribution.ConsignmentEvent.CardLost;
import city.healthcard.card.distribution.ConsignmentEvent.CardRedirected;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentReceived;
import city.healthcard.card.distribution.ConsignmentEvent.MailDelivered;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.eventsourcing.Decision.Accepted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever is asked in whatever order, no card is lost or given away twice. Try a seed again with
/// `-Dconsignment.seed=…`.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsignmentPropertyTest {

    private static final long SEED = Long.getLong("consignment.seed", System.nanoTime());
    private static final int COMMANDS = 80;
    private static final List<CardId> CARDS =
            IntStream.range(0, 5).mapToObj(i -> new CardId(new UUID(3, i))).toList();
    private static final List<String> PEOPLE = List.of("one", "two", "three");

    private final ConsignmentDecider decider = new ConsignmentDecider();

    @BeforeAll
    static void say_the_seed() {
        System.out.println("ConsignmentPropertyTest: -Dconsignment.seed=" + SEED);
    }

    @RepeatedTest(400)
    void every_card_is_in_one_place_and_leaves_the_bank_once(RepetitionInfo repetition) {
        var seed = SEED + repetition.getCurrentRepetition();
        var history = play(new Random(seed));
        var left = new ArrayList<CardId>();
        for (var event : history) {
            switch (event) {
                case CardHandedOut it -> left.add(it.card());
                case MailDelivered it -> left.add(it.card());
                case CardRedirected it -> left.add(it.card());
                case CardLost it -> left.add(it.card());
                case CardDestroyed it -> {
                    left.add(it.card());
                    assertThat(it.first()).as("seed %d", seed).isNotEqualTo(it.second());
                }
                case ConsignmentReceived it -> {
                    var counted = new ArrayList<>(it.received());
                    counted.addAll(it.missing());
                    assertThat(counted).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(CARDS);
                    left.addAll(it.missing());
                }
                default -> assertThat(event.consignment()).isEqualTo(CONSIGNMENT);
            }
        }
        assertThat(left).as("seed %d", seed).doesNotHaveDuplicates();
        if (decider.fold(history) instanceof Received received) {
            assertThat(received.places().keySet()).as("seed %d", seed).isEqualTo(Set.copyOf(CARDS));
            received.places()
                    .forEach((card, place) -> assertThat(left.contains(card))
                            .as("seed %d: %s is %s", seed, card, place)
                            .isEqualTo(!(place instanceof Place.InDrawer
                                    || place instanceof Place.InMail
                                    || place instanceof Place.SetAside)));
        }
    }

    private List<ConsignmentEvent> play(Random random) {
        var history = new ArrayList<ConsignmentEvent>();
        for (var i = 0; i < COMMANDS; i++) {
            var command = i == 0 ? dispatch() : command(random);
            if (decider.decide(command, decider.fold(history)) instanceof Accepted<ConsignmentEvent, ?>(var events)) {
                history.addAll(events);
                decider.fold(history);
            }
        }
        return history;
    }

    private static ConsignmentCommand dispatch() {
        return new ConsignmentCommand.DispatchConsignment(CONSIGNMENT, BATCH, BRANCH, CARDS, "office", TODAY);
    }

    private static ConsignmentCommand command(Random random) {
        var card = CARDS.get(random.nextInt(CARDS.size()));
        var by = PEOPLE.get(random.nextInt(PEOPLE.size()));
        var on = TODAY.plusDays(random.nextInt(120));
        return switch (random.nextInt(13)) {
            case 0 -> dispatch();
            case 1 -> new ConsignmentCommand.TakeOverConsignment(random.nextInt(-1, 7), by, on);
            case 2, 3 -> new ConsignmentCommand.ReceiveConsignment(some(random), Set.of(), by, on);
            case 4 -> new ConsignmentCommand.HandOutCard(card, Recipient.HOLDER, by, on);
            case 5 -> new ConsignmentCommand.MailCard(card, "EA123456785CN", by, on);
            case 6 -> new ConsignmentCommand.ConfirmMail(card, by, on);
            case 7 -> new ConsignmentCommand.ReturnMail(card, MailReturnReason.REFUSED, by, on);
            case 8 ->
                random.nextInt(4) == 0
                        ? new ConsignmentCommand.LoseCard(card, by, on)
                        : new ConsignmentCommand.SpareCard(card, by, on);
            case 9 ->
                new ConsignmentCommand.RedirectCard(
                        card, new ConsignmentId(new UUID(5, random.nextInt(3))), "350206-02", by, on);
            case 10 -> new ConsignmentCommand.ReviewDrawer(90, "test-1", on);
            case 11 -> {
                var grounds = DestructionGround.values();
                yield new ConsignmentCommand.SetCardAside(card, grounds[random.nextInt(grounds.length)], by, on);
            }
            default -> new ConsignmentCommand.DestroyCard(card, by, on);
        };
    }

    private static Set<CardId> some(Random random) {
        var some = new HashSet<CardId>();
        CARDS.forEach(card -> {
            if (random.nextInt(6) == 0) {
                some.add(card);
            }
        });
        return some;
    }
}
