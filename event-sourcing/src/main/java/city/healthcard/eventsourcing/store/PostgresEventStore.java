package city.healthcard.eventsourcing.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/// Streams in PostgreSQL through Hibernate Reactive; the only place that uses it.
public final class PostgresEventStore implements EventStore {

    private static final int WRITERS_MAX = 4;
    private static final int EVENTS_IN_A_GROUP_MAX = 500;
    private static final int READERS_MAX = 4;
    private static final int STREAMS_IN_A_GROUP_MAX = 128;
    private static final Set<String> CONFLICTS = Set.of("23505", "40001", "40P01"); // taken, serialisation, deadlock

    private final Mutiny.SessionFactory sessions;
    private final HibernateContext context;
    private final GroupCommit group;
    private final GroupRead whole;
    private final GroupRead ends;
    private final List<Consumer<Set<String>>> committed = new CopyOnWriteArrayList<>();

    /// A store on the tables of `db/kernel`.
    public PostgresEventStore(Mutiny.SessionFactory sessions, Vertx vertx) {
        this(sessions, vertx, WRITERS_MAX, EVENTS_IN_A_GROUP_MAX);
    }

    /// A store with other limits, to measure what grouping is worth: `eventsInAGroupMax` 1 means no company.
    public PostgresEventStore(Mutiny.SessionFactory sessions, Vertx vertx, int writersMax, int eventsInAGroupMax) {
        this.sessions = sessions;
        context = new HibernateContext(vertx);
        group = new GroupCommit(this::insert, writersMax, eventsInAGroupMax);
        whole = new GroupRead((streams, _) -> selectWhole(streams), READERS_MAX, STREAMS_IN_A_GROUP_MAX);
        ends = new GroupRead(this::selectEnds, READERS_MAX, STREAMS_IN_A_GROUP_MAX);
    }

    /// Calls back after every commit of this process with the types of what was appended, on any thread;
    /// must not block.
    public void onCommit(Consumer<Set<String>> listener) {
        committed.add(listener);
    }

    @Override
    public Uni<Map<StreamId, List<StoredEvent>>> read(Set<StreamId> streams) {
        return HibernateContext.backToCaller(whole.read(streams, Set.of()));
    }

    @Override
    public Uni<Map<StreamId, List<StoredEvent>>> readEnds(Set<StreamId> streams, Set<UUID> causes) {
        return HibernateContext.backToCaller(ends.read(streams, causes)).map(found -> {
            found.replaceAll((_, events) -> StoredEvent.endOf(events, causes)); // company asked for its own causes
            return found;
        });
    }

    @Override
    public Uni<Void> append(List<StoredEvent> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : HibernateContext.backToCaller(group.write(events))
                        .onFailure(PostgresEventStore::isConflict)
                        .transform(_ -> new VersionConflict());
    }

    private Uni<Map<StreamId, List<StoredEvent>>> selectWhole(Set<StreamId> streams) {
        return select(
                streams,
                session -> session.createSelectionQuery(EventRow.OF_STREAMS, Object[].class)
                        .setParameter("streams", names(streams).toList()));
    }

    private Uni<Map<StreamId, List<StoredEvent>>> selectEnds(Set<StreamId> streams, Set<UUID> causes) {
        return select(
                streams,
                session -> session.createNamedQuery(EventRow.ENDS, Object[].class)
                        .setParameter("streams", names(streams).collect(joining(" ")))
                        .setParameter(
                                "causes", causes.stream().map(UUID::toString).collect(joining(" "))));
    }

    private Uni<Map<StreamId, List<StoredEvent>>> select(
            Set<StreamId> streams, Function<Mutiny.StatelessSession, Mutiny.SelectionQuery<Object[]>> query) {
        return context.run(() -> sessions.openStatelessSession()
                        .chain(session -> query.apply(session).getResultList().eventually(session::close)))
                .map(rows -> byStream(streams, rows));
    }

    private static Stream<String> names(Set<StreamId> streams) {
        return streams.stream().map(StreamId::value);
    }

    private static Map<StreamId, List<StoredEvent>> byStream(Set<StreamId> streams, List<Object[]> rows) {
        var found = new HashMap<StreamId, List<StoredEvent>>();
        streams.forEach(stream -> found.put(stream, new ArrayList<>()));
        rows.stream()
                .map(EventRow::event)
                .forEach(event -> requireNonNull(found.get(event.stream())).add(event));
        return found;
    }

    private Uni<Void> insert(List<StoredEvent> events) {
        var rows = events.stream().map(EventRow::new).toArray();
        return context.run(() -> sessions.openStatelessSession()
                        .chain(session -> session.withTransaction(_ -> session.insertAll(rows.length, rows))
                                .eventually(session::close)))
                .invoke(() -> tell(events));
    }

    private void tell(List<StoredEvent> events) {
        var types = events.stream().map(StoredEvent::type).collect(toSet());
        committed.forEach(listener -> listener.accept(types));
    }

    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CONFLICTS.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
