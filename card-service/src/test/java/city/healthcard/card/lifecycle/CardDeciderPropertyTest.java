package city.healthcard.card.lifecycle;

import static city.healthcard.card.People.BATCH;
import static city.healthcard.card.People.FACE;
import static city.healthcard.card.People.POLICY;
import static city.healthcard.card.People.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.lifecycle.CardCommand.ActivateCard;
import city.healthcard.card.lifecycle.CardCommand.BlockCard;
import city.healthcard.card.lifecycle.CardCommand.DeliverCard;
import city.healthcard.card.lifecycle.CardCommand.EndCard;
import city.healthcard.card.lifecycle.CardCommand.ExtendCard;
import city.healthcard.card.lifecycle.CardCommand.IssueCard;
import city.healthcard.card.lifecycle.CardCommand.RecordMade;
import city.healthcard.card.lifecycle.CardCommand.RenewCard;
import city.healthcard.card.lifecycle.CardCommand.ReviewTerm;
import city.healthcard.card.lifecycle.CardCommand.UnblockCard;
import city.healthcard.card.lifecycle.CardEvent.CardActivated;
import city.healthcard.card.lifecycle.CardEvent.CardEnded;
import city.healthcard.card.lifecycle.CardEvent.CardExtended;
import city.healthcard.card.lifecycle.CardEvent.CardIssued;
import city.healthcard.eventsourcing.Decision.Accepted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever is asked in whatever order, what must never happen does not. Try a seed again with `-Dcard.seed=…`.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CardDeciderPropertyTest {

    private static final long SEED = Long.getLong("card.seed", System.nanoTime());
    private static final int COMMANDS = 80;
    private static final CardFace SHORT = new CardFace(
            FACE.card(),
            FACE.citizen(),
            null,
            CardFace.Kind.TEMPORARY,
            FACE.number(),
            TODAY,
            POLICY.temporary().expiryOf(TODAY));

    private final CardDecider decider = new CardDecider();

    @BeforeAll
    static void say_the_seed() {
        System.out.println("CardDeciderPropertyTest: -Dcard.seed=" + SEED);
    }

    @RepeatedTest(300)
    void no_sequence_of_commands_brings_a_card_back_or_lets_it_be_used_beyond_its_term(RepetitionInfo repetition) {
        var seed = SEED + repetition.getCurrentRepetition();
        var random = new Random(seed);
        var history = new ArrayList<CardEvent>();
        for (var i = 0; i < COMMANDS; i++) {
            var before = decider.fold(history);
            var command = command(random);
            if (decider.decide(command, before) instanceof Accepted<CardEvent, ?>(var events)) {
                history.addAll(events);
            }
            check(seed, command, before, decider.fold(history));
        }
        assertThat(count(history, CardIssued.class)).as("seed %d", seed).isLessThanOrEqualTo(1);
        assertThat(count(history, CardActivated.class)).as("seed %d", seed).isLessThanOrEqualTo(1);
        assertThat(count(history, CardExtended.class)).as("seed %d", seed).isLessThanOrEqualTo(1);
        assertThat(count(history, CardEnded.class)).as("seed %d", seed).isLessThanOrEqualTo(1);
    }

    private static void check(long seed, CardCommand command, Card before, Card after) {
        var context = "seed %d, %s, then %s".formatted(seed, before, command);
        if (before instanceof Card.Ended) {
            assertThat(after).as(context).isEqualTo(before);
        }
        before.knownFace().ifPresent(face -> {
            var now = after.knownFace().orElseThrow();
            assertThat(now.number()).as(context).isEqualTo(face.number());
            assertThat(now.citizen()).as(context).isEqualTo(face.citizen());
            assertThat(now.expiresOn()).as(context).isAfterOrEqualTo(face.expiresOn());
            if (now.kind() == CardFace.Kind.TEMPORARY) {
                var longest = POLICY.temporary().extended(POLICY.temporary().expiryOf(TODAY));
                assertThat(now.expiresOn()).as(context).isBeforeOrEqualTo(longest);
            }
            for (var day : List.of(now.expiresOn().plusDays(1), now.expiresOn().plusYears(1))) {
                assertThat(Standing.of(after, day)).as(context).isNotEqualTo(Standing.USABLE);
            }
        });
        if (before instanceof Card.Blocked blocked && after instanceof Card.Active) {
            assertThat(command)
                    .as(context)
                    .isInstanceOfSatisfying(
                            UnblockCard.class,
                            unblock -> assertThat(unblock.reasons()).contains(blocked.reason()));
        }
    }

    private static long count(List<CardEvent> history, Class<? extends CardEvent> type) {
        return history.stream().filter(type::isInstance).count();
    }

    private static CardCommand command(Random random) {
        var on = day(random);
        return switch (random.nextInt(12)) {
            case 0, 1 -> new IssueCard(random.nextBoolean() ? FACE : SHORT, POLICY.version());
            case 2 -> new RecordMade(BATCH);
            case 3 -> new DeliverCard(on);
            case 4 -> new ActivateCard(on);
            case 5 -> new BlockCard(BlockReason.values()[random.nextInt(BlockReason.values().length)]);
            case 6 -> new UnblockCard(BlockReason.OF_THE_HOLDER);
            case 7 -> new UnblockCard(BlockReason.OF_THE_BUREAU);
            case 8 -> new ExtendCard(ExtensionReason.TREATMENT_CONTINUES, "clerk", on, POLICY);
            case 9 -> new RenewCard(on, POLICY);
            case 10 -> new ReviewTerm(on, POLICY);
            default ->
                random.nextInt(6) == 0
                        ? new EndCard(EndReason.values()[random.nextInt(EndReason.values().length)], on)
                        : new ReviewTerm(on, POLICY);
        };
    }

    private static LocalDate day(Random random) {
        return random.nextBoolean()
                ? TODAY.plusDays(random.nextInt(40))
                : FACE.expiresOn().plusDays(random.nextInt(-100, 400));
    }
}
