package city.healthcard.card.likeness;

import static city.healthcard.card.likeness.Likeness.Kind.NAME_BIRTH_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.id.CitizenId;
import city.healthcard.card.likeness.LikenessCommand.NoteLikeness;
import city.healthcard.card.likeness.LikenessEvent.LikenessNoted;
import city.healthcard.eventsourcing.Decision.Accepted;
import city.healthcard.eventsourcing.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LikenessDeciderTest {

    @Test
    void who_comes_second_meets_the_first_and_is_noted_once() {
        Scenario.of(new LikenessDecider())
                .given()
                .when(note(1))
                .then(new LikenessNoted(citizen(1), NAME_BIRTH_PHONE, List.of()))
                .when(note(2))
                .then(new LikenessNoted(citizen(2), NAME_BIRTH_PHONE, List.of(citizen(1))))
                .when(note(1))
                .thenNothing();
    }

    @Test
    void who_is_alike_with_very_many_is_compared_with_the_latest() {
        var decider = new LikenessDecider();
        var history = new ArrayList<LikenessEvent>();
        for (var i = 0; i < 40; i++) {
            if (decider.decide(note(i), decider.fold(history))
                    instanceof Accepted<LikenessEvent, LikenessRefusal> accepted) {
                history.addAll(accepted.events());
            }
        }
        assertThat(history).hasSize(40);
        assertThat(((LikenessNoted) history.getLast()).others())
                .containsExactly(citizen(34), citizen(35), citizen(36), citizen(37), citizen(38));
    }

    private static NoteLikeness note(int serial) {
        return new NoteLikeness(citizen(serial), NAME_BIRTH_PHONE);
    }

    private static CitizenId citizen(int serial) {
        return new CitizenId(new UUID(1, serial));
    }
}
