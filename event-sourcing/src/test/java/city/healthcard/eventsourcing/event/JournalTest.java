package city.healthcard.eventsourcing.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.event.Journal.Caused;
import city.healthcard.eventsourcing.event.Journal.Pending;
import city.healthcard.eventsourcing.example.LampEvent;
import city.healthcard.eventsourcing.example.LampEvent.LampLit;
import city.healthcard.eventsourcing.example.LampEvent.LampPutUp;
import city.healthcard.eventsourcing.example.Lamps;
import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.key.InMemoryKeyring;
import city.healthcard.eventsourcing.key.Subject;
import city.healthcard.eventsourcing.store.InMemoryEventStore;
import city.healthcard.eventsourcing.store.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalTest {

    private static final String STREET = "Zhongshan Road";

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final InMemoryKeyring keyring = new InMemoryKeyring();
    private final Journal<LampEvent> journal = new Journal<>(Lamps.TYPES, store, keyring, InstantSource.system());
    private final UUID lamp = UUID.randomUUID();

    @Test
    void what_has_a_subject_is_stored_sealed_and_read_again() {
        append(new LampPutUp(lamp, STREET, "white"));

        assertThat(stored()).hasSize(1).noneMatch(event -> textOf(event).contains(STREET));
        assertThat(journal.load(Lamps.stream(lamp)).await().indefinitely().recorded())
                .extracting(Recorded::event)
                .containsExactly(new LampPutUp(lamp, STREET, "white"));
    }

    @Test
    void nothing_about_a_shredded_subject_is_stored_any_more_least_of_all_unsealed() {
        keyring.shred(lamp).await().indefinitely();

        assertThatThrownBy(() -> append(new LampPutUp(lamp, STREET, "white"))).isInstanceOf(ErasedStream.class);

        assertThat(stored()).isEmpty();
    }

    @Test
    void a_stream_ends_with_its_key_unless_its_rules_bear_gaps() {
        var bearing = new Journal<>(
                EventTypes.of(LampEvent.class)
                        .sealedFor(event -> event instanceof LampPutUp putUp
                                ? Optional.of(new Subject(putUp.lamp(), "street"))
                                : Optional.empty())
                        .bearingGaps(),
                store,
                keyring,
                InstantSource.system());
        append(new LampPutUp(lamp, STREET, "white"), new LampLit());
        keyring.shred(lamp).await().indefinitely();

        assertThatThrownBy(() -> journal.load(Lamps.stream(lamp)).await().indefinitely())
                .isInstanceOf(ErasedStream.class);
        var history = bearing.load(Lamps.stream(lamp)).await().indefinitely();
        assertThat(history.events()).containsExactly(new LampLit());
        assertThat(history.version()).isEqualTo(2);
    }

    @Test
    void what_has_no_subject_is_stored_as_it_is() {
        append(new LampLit());

        assertThat(stored())
                .hasSize(1)
                .allMatch(event -> event.keyId() == null && textOf(event).equals("{}"));
    }

    private void append(LampEvent... events) {
        var caused = Arrays.stream(events)
                .map(event -> new Caused<>(event, new CommandId(UUID.randomUUID())))
                .toList();
        var pending = new Pending<>(History.<LampEvent>empty(Lamps.stream(lamp)), caused);
        journal.append(List.of(pending), journal.now()).await().indefinitely();
    }

    private List<StoredEvent> stored() {
        return store.after(FeedPosition.START, 10).await().indefinitely().stream()
                .map(entry -> entry.event())
                .toList();
    }

    private static String textOf(StoredEvent event) {
        return new String(event.payload(), StandardCharsets.UTF_8);
    }
}
