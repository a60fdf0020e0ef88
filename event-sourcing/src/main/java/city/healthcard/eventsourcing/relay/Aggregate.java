package city.healthcard.eventsourcing.relay;

import city.healthcard.contracts.Contract;
import city.healthcard.eventsourcing.event.EventTypes;
import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.key.DataKey;
import city.healthcard.eventsourcing.store.StoredEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One kind of thing with a life: how its events are stored, and what the city learns of them.
public record Aggregate<E>(EventTypes<E> types, Publication<E> publication) {

    /// The contracts of a stored event; none when its key has been destroyed.
    List<? extends Contract> contracts(StoredEvent stored, Map<UUID, DataKey> keys) {
        return Journal.open(types, stored, keys)
                .<List<? extends Contract>>map(publication::publish)
                .orElse(List.of());
    }
}
