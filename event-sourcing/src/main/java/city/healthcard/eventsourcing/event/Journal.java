package city.healthcard.eventsourcing.event;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.key.DataKey;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.key.Subject;
import city.healthcard.eventsourcing.proof.HashChain;
import city.healthcard.eventsourcing.store.EventStore;
import city.healthcard.eventsourcing.store.StoredEvent;
import city.healthcard.eventsourcing.store.StreamId;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Loads and appends the events of one aggregate: names, encrypts and chains them on the way in, and back on the way
/// out.
public final class Journal<E> {

    private final EventTypes<E> types;
    private final EventStore store;
    private final Keyring keyring;
    private final InstantSource clock;

    /// A journal of events of these types.
    public Journal(EventTypes<E> types, EventStore store, Keyring keyring, InstantSource clock) {
        this.types = types;
        this.store = store;
        this.keyring = keyring;
        this.clock = clock;
    }

    /// An event and the command that brought it.
    public record Caused<E>(E event, CommandId cause) {}

    /// New events and the history they follow.
    public record Pending<E>(History<E> after, List<Caused<E>> events) {}

    /// The time at which events appended now are recorded: UTC, to the microsecond.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// The history of one stream. Fails with [ErasedStream] when its key has been destroyed, unless its types
    /// bear gaps.
    public Uni<History<E>> load(StreamId stream) {
        return load(Set.of(stream)).map(histories -> Objects.requireNonNull(histories.get(stream)));
    }

    /// The histories of many streams in one round trip.
    public Uni<Map<StreamId, History<E>>> load(Set<StreamId> streams) {
        return store.read(streams).chain(this::opened);
    }

    /// The ends of many streams in one round trip: the last event of each, and those that one of these commands
    /// brought.
    public Uni<Map<StreamId, History<E>>> loadEnds(Set<StreamId> streams, Set<CommandId> causes) {
        var ids = causes.stream().map(CommandId::value).collect(Collectors.toSet());
        return store.readEnds(streams, ids).chain(this::opened);
    }

    /// Appends to one stream or to many, all or nothing; tells what was stored. Fails like [EventStore#append].
    ///
    /// @param recordedAt a recent [#now]
    public Uni<List<StoredEvent>> append(List<Pending<E>> pending, Instant recordedAt) {
        var subjects = pending.stream()
                .flatMap(one -> one.events().stream())
                .flatMap(caused -> types.subjectOf(caused.event()).stream())
                .collect(Collectors.toSet());
        var keys = subjects.isEmpty() ? Uni.createFrom().item(Map.<Subject, DataKey>of()) : keyring.keysFor(subjects);
        return keys.chain(ready -> {
            var rows = pending.stream()
                    .flatMap(one -> chain(one, ready, recordedAt).stream())
                    .toList();
            return store.append(rows).replaceWith(rows);
        });
    }

    /// The keys that open a batch of stored events; a destroyed key is missing.
    public static Uni<Map<UUID, DataKey>> keysOf(Keyring keyring, Collection<StoredEvent> events) {
        var ids = new HashSet<UUID>();
        for (var event : events) {
            if (event.keyId() != null) {
                ids.add(event.keyId());
            }
        }
        return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : keyring.keysById(ids);
    }

    /// The event as rules know it; empty when its key has been destroyed.
    ///
    /// @param keys what [#keysOf] found for a batch with this event
    public static <E> Optional<Recorded<E>> open(EventTypes<E> types, StoredEvent stored, Map<UUID, DataKey> keys) {
        byte[] json = stored.payload();
        if (stored.keyId() != null) {
            var key = keys.get(stored.keyId());
            if (key == null) {
                return Optional.empty();
            }
            json = key.open(json, associated(stored.stream(), stored.version(), stored.type()));
        }
        var event = types.read(stored.type(), json);
        return Optional.of(new Recorded<>(
                stored.stream(), stored.version(), event, new CommandId(stored.cause()), stored.recordedAt()));
    }

    /// Of stored events those that are of these types and can still be opened, in their order: for whoever goes
    /// through the log.
    public Uni<List<Recorded<E>>> open(List<StoredEvent> events) {
        var names = types.names();
        var ours = events.stream().filter(event -> names.contains(event.type())).toList();
        return keysOf(keyring, ours)
                .map(keys -> ours.stream()
                        .flatMap(event -> open(types, event, keys).stream())
                        .toList());
    }

    private Uni<Map<StreamId, History<E>>> opened(Map<StreamId, List<StoredEvent>> found) {
        return keysOf(found.values()).map(keys -> histories(found, keys));
    }

    private Uni<Map<UUID, DataKey>> keysOf(Collection<List<StoredEvent>> streams) {
        return keysOf(keyring, streams.stream().flatMap(List::stream).toList());
    }

    private Map<StreamId, History<E>> histories(Map<StreamId, List<StoredEvent>> found, Map<UUID, DataKey> keys) {
        var histories = new HashMap<StreamId, History<E>>();
        found.forEach((stream, events) -> histories.put(stream, history(stream, events, keys)));
        return histories;
    }

    private History<E> history(StreamId stream, List<StoredEvent> events, Map<UUID, DataKey> keys) {
        if (events.isEmpty()) {
            return History.empty(stream);
        }
        var recorded =
                events.stream().flatMap(event -> opened(event, keys).stream()).toList();
        var last = events.getLast();
        return new History<>(stream, last.version(), last.hash(), recorded);
    }

    private Optional<Recorded<E>> opened(StoredEvent event, Map<UUID, DataKey> keys) {
        var found = open(types, event, keys);
        if (found.isEmpty() && !types.bearsGaps()) {
            throw new ErasedStream();
        }
        return found;
    }

    private List<StoredEvent> chain(Pending<E> pending, Map<Subject, DataKey> keys, Instant recordedAt) {
        var rows = new ArrayList<StoredEvent>();
        var previous = pending.after().lastHash();
        var version = pending.after().version();
        for (var caused : pending.events()) {
            version++;
            var key = types.subjectOf(caused.event())
                    .map(subject -> keyOf(subject, keys))
                    .orElse(null);
            var row = row(pending.after().stream(), version, caused, key, previous, recordedAt);
            rows.add(row);
            previous = row.hash();
        }
        return rows;
    }

    /// A subject whose key was destroyed gets no other one, and nothing about it may be stored unsealed.
    private static DataKey keyOf(Subject subject, Map<Subject, DataKey> keys) {
        var key = keys.get(subject);
        if (key == null) {
            throw new ErasedStream();
        }
        return key;
    }

    private StoredEvent row(
            StreamId stream,
            long version,
            Caused<E> caused,
            @Nullable DataKey key,
            byte[] previous,
            Instant recordedAt) {
        var type = types.nameOf(caused.event());
        var json = Json.bytes(caused.event());
        var payload = key == null ? json : key.seal(json, associated(stream, version, type));
        var keyId = key == null ? null : key.id();
        var cause = caused.cause().value();
        var hash = HashChain.hash(stream.value(), version, type, keyId, payload, previous, cause, recordedAt);
        return new StoredEvent(stream, version, type, keyId, payload, previous, hash, cause, recordedAt);
    }

    private static byte[] associated(StreamId stream, long version, String type) {
        return (stream.value() + '|' + version + '|' + type).getBytes(StandardCharsets.UTF_8);
    }
}
