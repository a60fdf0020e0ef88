package city.healthcard.eventsourcing.answer;

import city.healthcard.eventsourcing.key.Subject;
import city.healthcard.eventsourcing.store.EventStore;
import city.healthcard.eventsourcing.store.StoredEvent;
import city.healthcard.eventsourcing.store.StreamId;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Ties the events that are read and appended during a request to its [Attempt], by the request's own Vert.x context.
public final class CurrentAttempt {

    private static final String LOCAL = "city.healthcard.attempt";

    private CurrentAttempt() {}

    /// From here on the current request is this attempt.
    public static void set(Attempt attempt) {
        ContextLocals.put(LOCAL, attempt);
    }

    /// The attempt of the current request.
    public static Optional<Attempt> get() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(LOCAL) : Optional.empty();
    }

    /// Says whom the answer to the current request is about, so that it is erased with that person. For a
    /// service whose events hold nothing to seal.
    public static void isAbout(Subject whom) {
        get().ifPresent(attempt -> attempt.isAbout(whom));
    }

    /// The store, which tells the current attempt what it has read and committed.
    public static EventStore noting(EventStore store) {
        return new EventStore() {
            @Override
            public Uni<Map<StreamId, List<StoredEvent>>> read(Set<StreamId> streams) {
                var attempt = get();
                return store.read(streams).invoke(found -> attempt.ifPresent(current -> current.read(found.values())));
            }

            @Override
            public Uni<Map<StreamId, List<StoredEvent>>> readEnds(Set<StreamId> streams, Set<UUID> causes) {
                var attempt = get();
                return store.readEnds(streams, causes)
                        .invoke(found -> attempt.ifPresent(current -> current.read(found.values())));
            }

            @Override
            public Uni<Void> append(List<StoredEvent> events) {
                var attempt = get();
                return store.append(events).invoke(() -> attempt.ifPresent(current -> current.wrote(events)));
            }
        };
    }
}
