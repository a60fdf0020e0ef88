package city.healthcard.eventsourcing.relay;

import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.feed.FeedEntry;
import city.healthcard.eventsourcing.feed.Found;
import city.healthcard.eventsourcing.feed.Leadership;
import city.healthcard.eventsourcing.feed.Loop;
import city.healthcard.eventsourcing.key.DataKey;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.relay.Publisher.Outgoing;
import city.healthcard.eventsourcing.relay.RelayState.Place;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/// Reads the feed, numbers every event, adds it to the proof tree and says on Kafka what the city may know.
///
/// One process at a time, by [Leadership]; whoever takes over fences its predecessor on Kafka, and the saved
/// place moves only from where the mover believed it to be. Kafka first, then the place: after a crash in
/// between, the same messages are said again with the same ids.
public final class Relay implements AutoCloseable {

    private static final int BATCH_MAX = 1_000;
    private static final String OFFICE = "relay";

    private final Feed feed;
    private final Keyring keyring;
    private final Leadership leadership;
    private final RelayState state;
    private final ProofTree tree;
    private final String service;
    private final String bootstrapServers;
    private final Map<String, Aggregate<?>> aggregates = new HashMap<>();
    private final ExecutorService speaking = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("relay-", 0).factory());
    private final Loop loop;

    private @Nullable Publisher publisher;
    private @Nullable Place place;

    /// @param service its name: topic, source of its messages
    /// @param bootstrapServers `host:port` of Kafka
    public Relay(
            String service,
            List<Aggregate<?>> aggregates,
            Feed feed,
            Keyring keyring,
            Pool pool,
            Leadership leadership,
            ProofTree tree,
            String bootstrapServers,
            ScheduledExecutorService timer) {
        this.service = service;
        this.feed = feed;
        this.keyring = keyring;
        this.leadership = leadership;
        this.tree = tree;
        this.bootstrapServers = bootstrapServers;
        state = new RelayState(pool);
        aggregates.forEach(one -> one.types().names().forEach(name -> this.aggregates.put(name, one)));
        loop = new Loop("The relay", timer, this::step);
    }

    /// Begins.
    public void start() {
        loop.start();
    }

    /// Says that there is probably something to relay.
    public void wake() {
        loop.wake();
    }

    @Override
    public void close() {
        loop.close();
        speaking.execute(this::resign);
        speaking.shutdown();
    }

    private Uni<Found> step() {
        return leadership
                .hold(OFFICE)
                .chain(mine -> mine ? relay() : Uni.createFrom().item(Found.NOTHING));
    }

    private Uni<Found> relay() {
        return takeOver()
                .<Found>chain(from -> feed.after(from.at(), BATCH_MAX).chain(batch -> pass(from, batch)))
                .onFailure()
                .invoke(() -> speaking.execute(this::resign));
    }

    private Uni<Found> pass(Place from, List<FeedEntry> batch) {
        if (batch.isEmpty()) {
            return tree.signSoon().replaceWith(Found.NOTHING);
        }
        return Journal.keysOf(keyring, batch.stream().map(FeedEntry::event).toList())
                .map(keys -> outgoing(batch, keys))
                .chain(this::say)
                .chain(() -> state.advance(from, batch, tree::append))
                .invoke(to -> place = to)
                .chain(tree::signSoon)
                .replaceWith(Found.of(batch.size(), BATCH_MAX));
    }

    private List<Outgoing> outgoing(List<FeedEntry> batch, Map<UUID, DataKey> keys) {
        var messages = new ArrayList<Outgoing>();
        for (var entry : batch) {
            var aggregate = aggregates.get(entry.event().type());
            if (aggregate == null) {
                throw new IllegalStateException("Nothing here knows the stored event type "
                        + entry.event().type());
            }
            var number = 0;
            for (var contract : aggregate.contracts(entry.event(), keys)) {
                number++;
                messages.add(new Outgoing(entry, number, contract));
            }
        }
        return messages;
    }

    private Uni<Void> say(List<Outgoing> messages) {
        return messages.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .voidItem()
                        .emitOn(speaking)
                        .invoke(() -> Objects.requireNonNull(publisher).publish(messages));
    }

    private Uni<Place> takeOver() {
        var known = place;
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return Uni.createFrom()
                .voidItem()
                .emitOn(speaking)
                .invoke(() -> publisher = new Publisher(service, bootstrapServers))
                .chain(state::load)
                .invoke(loaded -> place = loaded);
    }

    /// Runs on the speaking thread.
    private void resign() {
        place = null;
        if (publisher != null) {
            publisher.close();
            publisher = null;
        }
    }
}
