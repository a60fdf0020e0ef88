package city.healthcard.eventsourcing.fact;

import static java.util.stream.Collectors.toSet;

import city.healthcard.eventsourcing.event.EventTypes;
import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.event.Recorded;
import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.feed.FeedEntry;
import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.key.DataKey;
import city.healthcard.eventsourcing.key.Keyring;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// The service's own events as facts.
public final class OwnFacts implements FactReader.Opener {

    /// The name of this source.
    public static final String SOURCE = "own";

    private final Feed feed;
    private final Keyring keyring;
    private final Map<String, EventTypes<?>> types = new HashMap<>();

    /// @param aggregates the types of every event that may be in the feed
    public OwnFacts(Feed feed, Keyring keyring, List<EventTypes<?>> aggregates) {
        this.feed = feed;
        this.keyring = keyring;
        aggregates.forEach(one -> one.names().forEach(name -> types.put(name, one)));
    }

    @Override
    public FactReader open(Map<String, String> cursors, Runnable wake) {
        return new Reader(placeOf(cursors), _ -> true);
    }

    /// The same source for whoever wants some events only: the others keep their places and stay sealed.
    ///
    /// @param wanted says of an event's class whether it is wanted
    public FactReader.Opener only(Predicate<Class<?>> wanted) {
        return (cursors, _) -> new Reader(
                placeOf(cursors),
                name -> !types.containsKey(name) || wanted.test(types.get(name).classOf(name)));
    }

    /// The stored names of the events that are wanted.
    ///
    /// @param wanted says of an event's class whether it is wanted
    public Set<String> namesOf(Predicate<Class<?>> wanted) {
        return types.entrySet().stream()
                .filter(one -> wanted.test(one.getValue().classOf(one.getKey())))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static FeedPosition placeOf(Map<String, String> cursors) {
        var from = cursors.getOrDefault(SOURCE, FactReader.BEGINNING);
        return from.equals(FactReader.BEGINNING) ? FeedPosition.START : FeedPosition.parse(from);
    }

    /// An event as rules know it; empty when its key was destroyed. A type nobody knows is corruption and stops
    /// the feed.
    public Optional<? extends Recorded<?>> open(FeedEntry entry, Map<UUID, DataKey> keys) {
        var known = types.get(entry.event().type());
        if (known == null) {
            throw new IllegalStateException(
                    "Nothing here knows the stored event type " + entry.event().type());
        }
        return Journal.open(known, entry.event(), keys);
    }

    /// The keys for a batch of the feed.
    public Uni<Map<UUID, DataKey>> keysOf(List<FeedEntry> entries) {
        return Journal.keysOf(keyring, entries.stream().map(FeedEntry::event).toList());
    }

    private final class Reader implements FactReader {

        private final Predicate<String> wanted;
        private FeedPosition cursor;
        private boolean caughtUp;

        /// @param wanted says of a stored name whether its events are opened
        Reader(FeedPosition cursor, Predicate<String> wanted) {
            this.cursor = cursor;
            this.wanted = wanted;
        }

        @Override
        public Uni<List<PlacedFact>> next(int limit) {
            return feed.after(cursor, limit).chain(entries -> {
                if (entries.isEmpty()) {
                    caughtUp = true;
                    return Uni.createFrom().item(List.<PlacedFact>of());
                }
                return keysOf(entries.stream().filter(this::isWanted).toList()).map(keys -> {
                    var facts =
                            entries.stream().map(entry -> placed(entry, keys)).toList();
                    cursor = entries.getLast().at();
                    return facts;
                });
            });
        }

        @Override
        public boolean caughtUp() {
            return caughtUp;
        }

        @Override
        public void close() {
            // holds nothing
        }

        private boolean isWanted(FeedEntry entry) {
            return wanted.test(entry.event().type());
        }

        private PlacedFact placed(FeedEntry entry, Map<UUID, DataKey> keys) {
            var opened = isWanted(entry) ? open(entry, keys) : Optional.<Recorded<?>>empty();
            var fact = opened.map(event ->
                    new Fact(event.event(), event.id(), event.stream().id(), event.version(), event.recordedAt()));
            return new PlacedFact(SOURCE, entry.at().toString(), fact);
        }
    }
}
