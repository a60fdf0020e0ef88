package city.healthcard.eventsourcing.store;

import static java.util.stream.Collectors.toSet;

import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.feed.FeedEntry;
import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.feed.Glance;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Streams in memory, with their feed, for tests of everything above the store.
public final class InMemoryEventStore implements EventStore, Feed {

    private final Map<StreamId, List<StoredEvent>> streams = new HashMap<>();
    private final List<FeedEntry> feed = new ArrayList<>();
    private final List<Consumer<Set<String>>> committed = new CopyOnWriteArrayList<>();
    private long transaction;

    @Override
    public synchronized Uni<Map<StreamId, List<StoredEvent>>> read(Set<StreamId> wanted) {
        var found = new HashMap<StreamId, List<StoredEvent>>();
        wanted.forEach(stream -> found.put(stream, List.copyOf(streams.getOrDefault(stream, List.of()))));
        return Uni.createFrom().item(found);
    }

    @Override
    public Uni<Map<StreamId, List<StoredEvent>>> readEnds(Set<StreamId> wanted, Set<UUID> causes) {
        return read(wanted).map(found -> {
            found.replaceAll((_, events) -> StoredEvent.endOf(events, causes));
            return found;
        });
    }

    @Override
    public Uni<Void> append(List<StoredEvent> events) {
        return Uni.createFrom().deferred(() -> {
            if (!write(events)) {
                return Uni.createFrom().failure(new VersionConflict());
            }
            var types = events.stream().map(StoredEvent::type).collect(toSet());
            committed.forEach(listener -> listener.accept(types));
            return Uni.createFrom().voidItem();
        });
    }

    @Override
    public synchronized Uni<List<FeedEntry>> after(FeedPosition cursor, int limit) {
        return Uni.createFrom()
                .item(feed.stream()
                        .filter(entry -> entry.at().compareTo(cursor) > 0)
                        .limit(limit)
                        .toList());
    }

    @Override
    public synchronized Uni<FeedPosition> end() {
        return Uni.createFrom()
                .item(feed.isEmpty() ? FeedPosition.START : feed.getLast().at());
    }

    @Override
    public Uni<Glance> glance(FeedPosition cursor, int limit) {
        return after(cursor, limit)
                .map(entries -> new Glance(
                        entries.size(),
                        entries.isEmpty() ? cursor : entries.getLast().at(),
                        entries.stream().map(entry -> entry.event().type()).collect(toSet())));
    }

    @Override
    public void onCommit(Consumer<Set<String>> listener) {
        committed.add(listener);
    }

    private synchronized boolean write(List<StoredEvent> events) {
        var next = new HashMap<StreamId, Long>();
        for (var event : events) {
            var expected = next.getOrDefault(
                    event.stream(),
                    1L + streams.getOrDefault(event.stream(), List.of()).size());
            if (event.version() != expected) {
                return false;
            }
            next.put(event.stream(), expected + 1);
        }
        transaction++;
        events.forEach(this::keep);
        return true;
    }

    private void keep(StoredEvent event) {
        streams.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event);
        feed.add(new FeedEntry(new FeedPosition(transaction, feed.size() + 1L), event));
    }
}
