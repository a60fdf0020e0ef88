package city.healthcard.eventsourcing.service;

import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.feed.FeedEntry;
import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.feed.Glance;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A feed that counts the looks at it, and does not answer while a test says so.
final class MeteredFeed implements Feed {

    /// How often somebody looked for what is new.
    final AtomicInteger looks = new AtomicInteger();

    /// Whether looks are not answered.
    volatile boolean hangs;

    private final Feed events;

    MeteredFeed(Feed events) {
        this.events = events;
    }

    @Override
    public Uni<List<FeedEntry>> after(FeedPosition cursor, int limit) {
        return events.after(cursor, limit);
    }

    @Override
    public Uni<FeedPosition> end() {
        return look(events.end());
    }

    @Override
    public Uni<Glance> glance(FeedPosition cursor, int limit) {
        return look(events.glance(cursor, limit));
    }

    @Override
    public void onCommit(Consumer<Set<String>> listener) {
        events.onCommit(listener);
    }

    private <T> Uni<T> look(Uni<T> answer) {
        looks.incrementAndGet();
        return hangs ? Uni.createFrom().nothing() : answer;
    }
}
