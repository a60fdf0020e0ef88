package city.healthcard.eventsourcing.feed;

import city.healthcard.eventsourcing.store.StoredEvent;

/// An event and where it stands in the feed.
public record FeedEntry(FeedPosition at, StoredEvent event) {}
