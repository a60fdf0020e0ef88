package city.healthcard.card.qr;

import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.carduse.CardUses.CLINIC;
import static city.healthcard.card.carduse.CardUses.HOSPITAL;
import static city.healthcard.card.carduse.CardUses.NOON;
import static city.healthcard.card.carduse.CardUses.use;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.carduse.Purpose;
import city.healthcard.card.carduse.TreatmentStep;
import city.healthcard.card.id.QrId;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.qr.QrCommand.DrawQr;
import city.healthcard.card.qr.QrCommand.UseQr;
import city.healthcard.card.qr.QrEvent.QrDrawn;
import city.healthcard.card.qr.QrEvent.QrUsed;
import city.healthcard.eventsourcing.Decision.Accepted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever is asked in whatever order, what must never happen does not. Try a seed again with `-Dqr.seed=…`.
@DisplayNameGeneration(ReplaceUnderscores.class)
class QrDeciderPropertyTest {

    private static final QrId QR = new QrId(new UUID(8, 1));
    private static final long SEED = Long.getLong("qr.seed", System.nanoTime());
    private static final int COMMANDS = 60;

    private final QrDecider decider = new QrDecider();

    @BeforeAll
    static void say_the_seed() {
        System.out.println("QrDeciderPropertyTest: -Dqr.seed=" + SEED);
    }

    @RepeatedTest(300)
    void no_sequence_of_commands_uses_a_code_more_often_later_or_elsewhere_than_allowed(RepetitionInfo repetition) {
        var seed = SEED + repetition.getCurrentRepetition();
        var history = play(new Random(seed));
        var drawn = history.stream()
                .filter(QrDrawn.class::isInstance)
                .map(QrDrawn.class::cast)
                .toList();
        var uses = history.stream()
                .filter(QrUsed.class::isInstance)
                .map(event -> ((QrUsed) event).use())
                .toList();

        assertThat(drawn).as("seed %d", seed).hasSizeLessThanOrEqualTo(1);
        if (drawn.isEmpty()) {
            assertThat(uses).as("seed %d", seed).isEmpty();
            return;
        }
        var code = drawn.getFirst();
        assertThat(uses).as("seed %d", seed).hasSizeLessThanOrEqualTo(code.usesMax());
        assertThat(uses).as("seed %d", seed).allSatisfy(use -> {
            assertThat(code.purpose().covers(use.step())).isTrue();
            assertThat(use.at())
                    .isBetween(
                            code.drawnAt().minusSeconds(code.graceSeconds()),
                            code.until().plusSeconds(code.graceSeconds()));
            assertThat(use.institution()).isEqualTo(uses.getFirst().institution());
        });
    }

    private List<QrEvent> play(Random random) {
        var history = new ArrayList<QrEvent>();
        for (var i = 0; i < COMMANDS; i++) {
            var command = command(random, i);
            if (decider.decide(command, decider.fold(history)) instanceof Accepted<QrEvent, ?>(var events)) {
                history.addAll(events);
                decider.fold(history);
            }
        }
        return history;
    }

    private static QrCommand command(Random random, int number) {
        var at = NOON.plusSeconds(random.nextInt(-20, 120));
        var standing =
                random.nextInt(6) == 0 ? Standing.values()[random.nextInt(Standing.values().length)] : Standing.USABLE;
        if (random.nextInt(8) == 0) {
            return draw(random, at, standing);
        }
        var step = TreatmentStep.values()[random.nextInt(TreatmentStep.values().length)];
        return new UseQr(use(number, step, random.nextInt(4) == 0 ? CLINIC : HOSPITAL, at), standing);
    }

    private static QrCommand draw(Random random, Instant at, Standing standing) {
        var purpose = Purpose.values()[random.nextInt(Purpose.values().length)];
        return new DrawQr(
                QR,
                CARD,
                CITIZEN,
                purpose,
                at,
                at.plusSeconds(random.nextInt(1, 90)),
                random.nextInt(1, 5),
                random.nextInt(0, 6),
                "test-1",
                standing);
    }
}
