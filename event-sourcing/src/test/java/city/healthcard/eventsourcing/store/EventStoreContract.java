package city.healthcard.eventsourcing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.example.LampEvent;
import city.healthcard.eventsourcing.example.LampEvent.LampLit;
import city.healthcard.eventsourcing.example.LampEvent.LampPutOut;
import city.healthcard.eventsourcing.example.LampEvent.LampPutUp;
import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.feed.FeedEntry;
import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.proof.HashChain;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What every event store promises. Extend it to show that an implementation keeps it.
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class EventStoreContract {

    private static final String TYPE = "lamp/put-up/2";
    private static final String LIT = "lamp/lit/1";
    private static final String PUT_OUT = "lamp/put-out/1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// The store under test; may hold other streams.
    protected abstract EventStore store();

    /// Its feed.
    protected abstract Feed feed();

    @Test
    void a_stream_that_does_not_exist_is_empty() {
        assertThat(read(anyStream())).isEmpty();
    }

    @Test
    void what_was_appended_is_read_back_byte_for_byte_in_order() {
        var stream = anyStream();
        var events = List.of(event(stream, 1, "一"), event(stream, 2, "二"), event(stream, 3, "三"));

        append(events);

        assertThat(read(stream)).usingRecursiveComparison().isEqualTo(events);
    }

    @Test
    void many_streams_are_read_together() {
        var one = anyStream();
        var other = anyStream();
        append(List.of(event(one, 1, "a"), event(other, 1, "b")));

        var found = await(store().read(Set.of(one, other)));

        assertThat(found.get(one)).hasSize(1);
        assertThat(found.get(other)).hasSize(1);
    }

    @Test
    void the_end_of_a_stream_is_its_last_event_and_what_a_command_brought_before() {
        var one = anyStream();
        var other = anyStream();
        var events = LongStream.rangeClosed(1, 5)
                .mapToObj(version -> event(one, version, "x"))
                .toList();
        append(events);
        append(List.of(event(other, 1, "y"), event(other, 2, "y")));
        var absent = anyStream();

        var ends = await(store().readEnds(
                        Set.of(one, other, absent), Set.of(events.get(1).cause())));

        assertThat(ends.get(one)).usingRecursiveComparison().isEqualTo(List.of(events.get(1), events.getLast()));
        assertThat(ends.get(other)).extracting(StoredEvent::version).containsExactly(2L);
        assertThat(ends.get(absent)).isEmpty();
    }

    @Test
    void of_those_who_read_one_end_together_each_gets_what_its_own_command_brought() {
        var stream = anyStream();
        var events = LongStream.rangeClosed(1, 21)
                .mapToObj(version -> event(stream, version, "x"))
                .toList();
        append(events);
        var reads = events.subList(0, 20).stream()
                .map(one -> store().readEnds(Set.of(stream), Set.of(one.cause())))
                .toList();

        var ends = await(Uni.join().all(reads).andFailFast());

        for (var i = 0; i < ends.size(); i++) {
            assertThat(ends.get(i).get(stream)).extracting(StoredEvent::version).containsExactly(i + 1L, 21L);
        }
    }

    @Test
    void the_end_of_a_stream_is_read_for_no_command_too() {
        var stream = anyStream();
        append(List.of(event(stream, 1, "x"), event(stream, 2, "y")));

        assertThat(await(store().readEnds(Set.of(stream), Set.of())).get(stream))
                .extracting(StoredEvent::version)
                .containsExactly(2L);
    }

    @Test
    void a_version_that_is_taken_is_a_conflict_and_nothing_is_written() {
        var taken = anyStream();
        var free = anyStream();
        append(List.of(event(taken, 1, "first")));

        assertThatThrownBy(() -> append(List.of(event(free, 1, "x"), event(taken, 1, "second"))))
                .isInstanceOf(VersionConflict.class);

        assertThat(read(free)).isEmpty();
        assertThat(read(taken)).hasSize(1);
    }

    @Test
    void of_many_appends_for_one_version_exactly_one_wins() {
        var stream = anyStream();
        var attempts = IntStream.range(0, 20)
                .mapToObj(number -> store().append(List.of(event(stream, 1, "writer " + number)))
                        .map(_ -> 1)
                        .onFailure(VersionConflict.class)
                        .recoverWithItem(0))
                .toList();

        var won = await(Uni.join().all(attempts).andCollectFailures());

        assertThat(won.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(read(stream)).hasSize(1);
    }

    @Test
    void appends_that_arrive_together_do_not_share_a_fate() {
        var taken = anyStream();
        append(List.of(event(taken, 1, "first")));
        var free = LongStream.range(0, 30).mapToObj(_ -> anyStream()).toList();
        var attempts = new ArrayList<Uni<Boolean>>();
        free.forEach(stream -> attempts.add(attempt(event(stream, 1, "good"))));
        attempts.add(15, attempt(event(taken, 1, "bad")));

        var done = await(Uni.join().all(attempts).andCollectFailures());

        assertThat(done.stream().filter(good -> !good)).hasSize(1);
        assertThat(await(store().read(Set.copyOf(free))).values())
                .allSatisfy(events -> assertThat(events).hasSize(1));
    }

    @Test
    void the_feed_holds_everything_once_and_each_stream_in_order() {
        var streams = IntStream.range(0, 10).mapToObj(_ -> anyStream()).toList();
        for (var version = 1; version <= 5; version++) {
            var number = version;
            await(Uni.join()
                    .all(streams.stream()
                            .map(stream -> store().append(List.of(event(stream, number, "v" + number))))
                            .toList())
                    .andCollectFailures());
        }

        var fed = whole(Set.copyOf(streams));

        assertThat(fed).hasSize(50);
        streams.forEach(stream -> assertThat(fed.stream()
                        .map(FeedEntry::event)
                        .filter(event -> event.stream().equals(stream))
                        .map(StoredEvent::version))
                .containsExactly(1L, 2L, 3L, 4L, 5L));
    }

    @Test
    void the_feed_goes_on_behind_a_cursor_in_pages_of_any_size() {
        var stream = anyStream();
        append(LongStream.rangeClosed(1, 7)
                .mapToObj(version -> event(stream, version, "x"))
                .toList());

        assertThat(whole(Set.of(stream))).hasSize(7);
    }

    @Test
    void a_commit_says_which_types_it_appended() {
        var told = new CopyOnWriteArrayList<Set<String>>();
        feed().onCommit(told::add);
        var stream = anyStream();

        append(List.of(event(stream, 1, "x"), event(stream, 2, LIT, new LampLit())));

        assertThat(told).anySatisfy(types -> assertThat(types).contains(TYPE, LIT));
    }

    @Test
    void what_was_not_written_is_not_told() {
        var stream = anyStream();
        append(List.of(event(stream, 1, "first")));
        var told = new CopyOnWriteArrayList<Set<String>>();
        feed().onCommit(told::add);

        assertThatThrownBy(() -> append(List.of(event(stream, 1, PUT_OUT, new LampPutOut()))))
                .isInstanceOf(VersionConflict.class);

        assertThat(told).noneMatch(types -> types.contains(PUT_OUT));
    }

    /// An event that is not part of a valid chain; stores keep bytes, they do not judge them.
    protected static StoredEvent event(StreamId stream, long version, String content) {
        return event(stream, version, TYPE, new LampPutUp(stream.id(), content, "white"));
    }

    private static StoredEvent event(StreamId stream, long version, String type, LampEvent event) {
        var payload = Json.bytes(event);
        var at = Instant.parse("2026-11-23T01:02:03.456789Z");
        var cause = UUID.randomUUID();
        var previous = HashChain.first();
        var hash = HashChain.hash(stream.value(), version, type, null, payload, previous, cause, at);
        return new StoredEvent(stream, version, type, null, payload, previous, hash, cause, at);
    }

    protected static StreamId anyStream() {
        return StreamId.of("lamp", UUID.randomUUID());
    }

    protected static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }

    private Uni<Boolean> attempt(StoredEvent event) {
        return store().append(List.of(event))
                .map(_ -> true)
                .onFailure(VersionConflict.class)
                .recoverWithItem(false);
    }

    private void append(List<StoredEvent> events) {
        await(store().append(events));
    }

    private List<StoredEvent> read(StreamId stream) {
        return await(store().read(Set.of(stream))).get(stream);
    }

    /// Pages through the feed from the beginning, three at a time, and keeps what belongs to these streams.
    private List<FeedEntry> whole(Set<StreamId> streams) {
        var all = new ArrayList<FeedEntry>();
        var cursor = FeedPosition.START;
        for (var page = await(feed().after(cursor, 3)); !page.isEmpty(); page = await(feed().after(cursor, 3))) {
            page.stream()
                    .filter(entry -> streams.contains(entry.event().stream()))
                    .forEach(all::add);
            cursor = page.getLast().at();
        }
        return all;
    }
}
