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
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LookoutTest {

    private static final Set<String> PUT_UP = Set.of("lamp/put-up/2");

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final MeteredFeed feed = new MeteredFeed(store);
    private final InMemoryDocumentStore documents = new InMemoryDocumentStore();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<Set<String>> appended = new CopyOnWriteArrayList<>();
    private final List<Map<String, Map<String, String>>> noted = new CopyOnWriteArrayList<>();
    private volatile Consumer<Set<String>> hearer = appended::add;
    private final AtomicInteger looksAtNotes = new AtomicInteger();
    private volatile boolean notesHang;
    private final Lookout lookout = new Lookout(feed, this::notes, types -> hearer.accept(types), noted::add, timer);

    @BeforeEach
    void something_is_there_before() {
        append(putUp());
        lookout.start();
        await().until(() -> feed.looks.get() > 1 && noted.size() > 1);
    }

    @AfterEach
    void stop() {
        lookout.close();
        timer.shutdownNow();
    }

    @Test
    void what_was_there_before_is_not_told() {
        afterTwoLooks();

        assertThat(appended).isEmpty();
    }

    @Test
    void the_types_of_what_can_be_read_since_are_told_once() {
        append(putUp(), new LampLit());
        await().until(() -> !appended.isEmpty());
        afterTwoLooks();

        assertThat(appended).containsExactly(Set.of("lamp/put-up/2", "lamp/lit/1"));
    }

    @Test
    void what_nobody_could_hear_is_told_again() {
        hearer = _ -> {
            hearer = appended::add;
            throw new IllegalStateException("not now");
        };

        append(putUp());

        await().untilAsserted(() -> assertThat(appended).containsExactly(PUT_UP));
    }

    @Test
    void how_all_notes_stand_is_told_again_and_again() {
        documents.putNote("lamp_nights_v1", Map.of("ready", "true")).await().indefinitely();
        await().until(() -> noted.getLast().equals(Map.of("lamp_nights_v1", Map.of("ready", "true"))));

        documents.empty();
        await().until(() -> noted.getLast().isEmpty());
    }

    @Test
    void while_the_document_store_does_not_answer_the_feed_is_told_all_the_same() {
        notesHang = true;
        append(putUp());
        await().untilAsserted(() -> assertThat(appended).containsExactly(PUT_UP));

        append(putUp());
        await().untilAsserted(() -> assertThat(appended).containsExactly(PUT_UP, PUT_UP));
    }

    @Test
    void while_the_database_does_not_answer_the_notes_are_told_all_the_same() {
        feed.hangs = true;
        var told = noted.size();

        await().until(() -> noted.size() > told + 2);
    }

    @Test
    void whoever_has_not_answered_for_long_is_asked_again() {
        feed.hangs = true;
        notesHang = true;
        afterALookAtBoth();
        append(putUp());
        documents.putNote("lamp_nights_v1", Map.of("ready", "true")).await().indefinitely();

        feed.hangs = false;
        notesHang = false;

        await().untilAsserted(() -> assertThat(appended).containsExactly(PUT_UP));
        await().until(() -> noted.getLast().containsKey("lamp_nights_v1"));
    }

    private Uni<Map<String, Map<String, String>>> notes() {
        looksAtNotes.incrementAndGet();
        return notesHang ? Uni.createFrom().nothing() : documents.notes();
    }

    private void afterALookAtBoth() {
        var atFeed = feed.looks.get();
        var atNotes = looksAtNotes.get();
        await().until(() -> feed.looks.get() > atFeed && looksAtNotes.get() > atNotes);
    }

    private void afterTwoLooks() {
        var looks = feed.looks.get();
        await().until(() -> feed.looks.get() > looks + 1);
    }

    private static LampPutUp putUp() {
        return new LampPutUp(UUID.randomUUID(), "Zhongshan Road", "white");
    }

    private void append(LampEvent... events) {
        var journal = new Journal<>(Lamps.TYPES, store, new InMemoryKeyring(), InstantSource.system());
        var caused = Stream.of(events)
                .map(event -> new Caused<>(event, new CommandId(UUID.randomUUID())))
                .toList();
        var stream = Lamps.stream(UUID.randomUUID());
        journal.append(List.of(new Pending<>(History.empty(stream), caused)), journal.now())
                .await()
                .indefinitely();
    }
}
