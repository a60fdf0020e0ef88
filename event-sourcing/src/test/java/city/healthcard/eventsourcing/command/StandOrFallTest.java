package city.healthcard.eventsourcing.command;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler.Ask;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.example.LampCommand;
import city.healthcard.eventsourcing.example.LampCommand.Light;
import city.healthcard.eventsourcing.example.LampCommand.PutOut;
import city.healthcard.eventsourcing.example.LampCommand.PutUp;
import city.healthcard.eventsourcing.example.LampDecider;
import city.healthcard.eventsourcing.example.LampDecider.Lamp;
import city.healthcard.eventsourcing.example.LampDecider.LampRefusal;
import city.healthcard.eventsourcing.example.LampEvent;
import city.healthcard.eventsourcing.example.Lamps;
import city.healthcard.eventsourcing.key.InMemoryKeyring;
import city.healthcard.eventsourcing.store.InMemoryEventStore;
import city.healthcard.eventsourcing.store.StreamId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandOrFallTest {

    private final StreamId one = Lamps.stream(UUID.randomUUID());
    private final StreamId other = Lamps.stream(UUID.randomUUID());
    private final CommandHandler<LampCommand, Lamp, LampEvent, LampRefusal> lamps = new CommandHandler<>(
            new LampDecider(UUID.randomUUID()),
            new Journal<>(Lamps.TYPES, new InMemoryEventStore(), new InMemoryKeyring(), InstantSource.system()));

    @Test
    void when_one_is_refused_none_leaves_an_event() {
        stands(one);
        var outcome = together(new CommandId(UUID.randomUUID()), _ -> lighting());
        assertThat(outcome).isEqualTo(new Refused<>(LampRefusal.NOT_PUT_UP));
        assertThat(state(one).burns()).isFalse();
    }

    @Test
    void when_none_is_refused_all_happen_and_happen_once() {
        stands(one);
        stands(other);
        var cause = new CommandId(UUID.randomUUID());
        assertThat(together(cause, _ -> lighting()))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.repeated()).isFalse());
        assertThat(state(one).burns()).isTrue();
        assertThat(state(other).burns()).isTrue();
        assertThat(together(cause, _ -> lighting()))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.repeated()).isTrue());
    }

    @Test
    void what_is_asked_may_follow_from_what_is() {
        stands(one);
        lamps.handle(one, new Light(), new CommandId(UUID.randomUUID())).await().indefinitely();
        together(
                new CommandId(UUID.randomUUID()),
                states -> states.getOrDefault(one, new Lamp(false, false)).burns()
                        ? Map.of(one, new PutOut(), other, new PutUp("Zhongshan Road"))
                        : Map.of());
        assertThat(state(one).burns()).isFalse();
        assertThat(state(other).stands()).isTrue();
    }

    private Map<StreamId, LampCommand> lighting() {
        return Map.of(one, new Light(), other, new Light());
    }

    private Outcome<LampRefusal> together(
            CommandId cause, Function<Map<StreamId, Lamp>, Map<StreamId, LampCommand>> asking) {
        return lamps.handleTogether(
                        Set.of(one, other),
                        states -> asking.apply(states).entrySet().stream()
                                .map(ask -> new Ask<>(ask.getKey(), ask.getValue(), cause))
                                .toList())
                .await()
                .indefinitely();
    }

    private void stands(StreamId lamp) {
        var putUp = List.of(new Ask<LampCommand>(lamp, new PutUp("Zhongshan Road"), new CommandId(UUID.randomUUID())));
        lamps.handleAll(putUp).await().indefinitely();
    }

    private Lamp state(StreamId lamp) {
        return lamps.stateOf(lamp).await().indefinitely();
    }
}
