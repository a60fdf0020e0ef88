package city.healthcard.eventsourcing.store;

import city.healthcard.eventsourcing.feed.Feed;

class InMemoryEventStoreTest extends EventStoreContract {

    private final InMemoryEventStore store = new InMemoryEventStore();

    @Override
    protected EventStore store() {
        return store;
    }

    @Override
    protected Feed feed() {
        return store;
    }
}
