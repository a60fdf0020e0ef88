package city.healthcard.eventsourcing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import city.healthcard.eventsourcing.view.InMemoryDocumentStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LookoutTest {

    private final InMemoryEventStore feed = new InMemoryEventStore();
    private final InMemoryDocumentStore documents = new InMemoryDocumentStore();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<Set<String>> appended = new CopyOnWriteArrayList<>();
    private final List<Map<String, Map<String, String>>> noted = new CopyOnWriteArrayList<>();
    private final Lookout lookout = new Lookout(feed, documents, appended::add, noted::add, timer);

    @BeforeEach
    void something_is_there_before() {
        append(new LampPutUp(UUID.randomUUID(), "Zhongshan Road", "white"));
        lookout.start();
        await().until(() -> noted.size() > 1);
    }

    @AfterEach
    void stop() {
        lookout.close();
        timer.shutdownNow();
    }

    private void append(LampEvent... events) {
        var journal = new Journal<>(Lamps.TYPES, feed, new InMemoryKeyring(), InstantSource.system());
        var caused = Stream.of(events)
                .map(event -> new Caused<>(event, new CommandId(UUID.randomUUID())))
                .toList();
        var stream = Lamps.stream(UUID.randomUUID());
        journal.append(List.of(new Pending<>(History.empty(stream), caused)), journal.now())
                .await()
                .indefinitely();
    }

    @Test
    void what_was_there_before_is_not_told() {
        var looks = noted.size();
        await().until(() -> noted.size() > looks);

        assertThat(appended).isEmpty();
    }

    @Test
    void the_types_of_what_can_be_read_since_are_told_once() {
        append(new LampPutUp(UUID.randomUUID(), "Hubin Road", "white"), new LampLit());
        await().until(() -> !appended.isEmpty());
        var looks = noted.size();
        await().until(() -> noted.size() > looks + 1);

        assertThat(appended).containsExactly(Set.of("lamp/put-up/2", "lamp/lit/1"));
    }

    @Test
    void how_all_notes_stand_is_told_again_and_again() {
        documents.putNote("lamp_nights_v1", Map.of("ready", "true")).await().indefinitely();
        await().until(() -> noted.getLast().equals(Map.of("lamp_nights_v1", Map.of("ready", "true"))));

        documents.empty();
        await().until(() -> noted.getLast().isEmpty());
    }
}
