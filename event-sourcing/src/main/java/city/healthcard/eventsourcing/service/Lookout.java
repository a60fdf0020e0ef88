package city.healthcard.eventsourcing.service;

import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.feed.Found;
import city.healthcard.eventsourcing.feed.Glance;
import city.healthcard.eventsourcing.feed.Loop;
import city.healthcard.eventsourcing.view.DocumentStore;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Looks ten times a second, for all subscribers of a service at once, for what nobody in this process could tell them:
/// another process has appended, what was committed here can be read only now, or the document store was emptied.
///
/// Two questions for all of them, where each of them would ask three.
final class Lookout implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(100);
    private static final int ENTRIES_MAX = 2_000;

    private final Feed feed;
    private final DocumentStore documents;
    private final Consumer<Set<String>> appended;
    private final Consumer<Map<String, Map<String, String>>> noted;
    private final Loop loop;

    private @Nullable FeedPosition seen;

    /// @param appended hears the stored types of what can be read since the last look
    /// @param noted hears how all notes of the document store stand
    Lookout(
            Feed feed,
            DocumentStore documents,
            Consumer<Set<String>> appended,
            Consumer<Map<String, Map<String, String>>> noted,
            ScheduledExecutorService timer) {
        this.feed = feed;
        this.documents = documents;
        this.appended = appended;
        this.noted = noted;
        loop = Loop.every(EVERY, "The lookout", timer, this::look);
    }

    void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }

    /// The feed first: relay and reactions want to hear of it while the document store is away.
    private Uni<Found> look() {
        return glance().chain(glance -> {
            seen = glance.at();
            if (glance.count() > 0) {
                appended.accept(glance.types());
            }
            return documents.notes().invoke(noted).replaceWith(Found.of(glance.count(), ENTRIES_MAX));
        });
    }

    /// Subscribers begin by reading what there is, so there is nothing to say of it.
    private Uni<Glance> glance() {
        var from = seen;
        return from == null ? feed.end().map(end -> new Glance(0, end, Set.of())) : feed.glance(from, ENTRIES_MAX);
    }
}
