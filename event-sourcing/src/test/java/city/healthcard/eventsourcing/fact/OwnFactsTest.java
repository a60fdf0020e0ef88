package city.healthcard.eventsourcing.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.event.History;
import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.event.Journal.Caused;
import city.healthcard.eventsourcing.event.Journal.Pending;
import city.healthcard.eventsourcing.example.LampEvent;
import city.healthcard.eventsourcing.example.LampEvent.LampLit;
import city.healthcard.eventsourcing.example.LampEvent.LampPutUp;
import city.healthcard.eventsourcing.example.Lamps;
import city.healthcard.eventsourcing.key.InMemoryKeyring;
import city.healthcard.eventsourcing.store.InMemoryEventStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnFactsTest {

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final InMemoryKeyring keyring = new InMemoryKeyring();
    private final UUID lamp = UUID.randomUUID();
    private final OwnFacts facts = new OwnFacts(store, keyring, List.of(Lamps.TYPES));

    @BeforeEach
    void a_lamp_is_put_up_and_lit() {
        putUpAndLit(lamp);
    }

    private void putUpAndLit(UUID lamp) {
        var journal = new Journal<>(Lamps.TYPES, store, keyring, InstantSource.system());
        var caused = List.of(caused(new LampPutUp(lamp, "Zhongshan Road", "white")), caused(new LampLit()));
        journal.append(List.of(new Pending<>(History.empty(Lamps.stream(lamp)), caused)), journal.now())
                .await()
                .indefinitely();
    }

    private static Caused<LampEvent> caused(LampEvent event) {
        return new Caused<>(event, new CommandId(UUID.randomUUID()));
    }

    private static List<Optional<Object>> read(FactReader.Opener source) {
        return source.open(Map.of(), () -> {}).next(10).await().indefinitely().stream()
                .map(placed -> placed.fact().map(Fact::what))
                .toList();
    }

    @Test
    void every_event_is_a_fact() {
        assertThat(read(facts))
                .containsExactly(
                        Optional.of(new LampPutUp(lamp, "Zhongshan Road", "white")), Optional.of(new LampLit()));
    }

    @Test
    void who_wants_some_events_only_passes_the_others_without_opening_them() {
        assertThat(read(facts.only(LampLit.class::equals)))
                .containsExactly(Optional.empty(), Optional.of(new LampLit()));
    }

    @Test
    void whom_a_commit_concerns_is_known_by_the_names_of_today_and_by_those_still_read() {
        assertThat(facts.namesOf(LampPutUp.class::equals)).containsExactlyInAnyOrder("lamp/put-up/1", "lamp/put-up/2");
    }

    @Test
    void a_commit_says_which_types_it_appended() {
        var told = new ArrayList<Set<String>>();
        store.onCommit(told::add);

        putUpAndLit(UUID.randomUUID());

        assertThat(told).containsExactly(Set.of("lamp/put-up/2", "lamp/lit/1"));
    }

    @Test
    void an_event_nobody_knows_stops_whoever_reads() {
        var strangers = new OwnFacts(store, keyring, List.of());
        assertThatThrownBy(() -> read(strangers.only(LampLit.class::equals)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lamp/put-up/2");
    }
}
