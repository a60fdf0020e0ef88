package city.healthcard.eventsourcing.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Keeps streams of events. The version is the arbiter: of two appends for the same version one wins.
public interface EventStore {

    /// The events of each stream in order; an empty list for a stream that does not exist. One round trip.
    Uni<Map<StreamId, List<StoredEvent>>> read(Set<StreamId> streams);

    /// The last event of each stream, and before it those that one of these commands brought, in order;
    /// an empty list for a stream that does not exist. One round trip, and no slower for a long stream
    /// where `cause` is indexed.
    Uni<Map<StreamId, List<StoredEvent>>> readEnds(Set<StreamId> streams, Set<UUID> causes);

    /// Writes all events or none; durable when it completes.
    ///
    /// The streams must have been read before: the feed's order rests on it. Fails with [VersionConflict] when
    /// a version is already there. Small appends that arrive together share one transaction; none sees the
    /// others' fate.
    Uni<Void> append(List<StoredEvent> events);
}
