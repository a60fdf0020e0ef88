package city.healthcard.eventsourcing.service;

import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.eventsourcing.feed.Found;
import city.healthcard.eventsourcing.feed.Glance;
import city.healthcard.eventsourcing.feed.Loop;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Looks ten times a second, for all subscribers of a service at once, for what nobody in this process could tell them:
/// another process has appended, what was committed here can be read only now, or the document store was emptied.
///
/// Two questions for all of them, where each of them would ask three. They are asked apart: relay and reactions want to
/// hear of the feed while the document store is away, views of the notes while the database is.
final class Lookout implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int ENTRIES_MAX = 2_000;

    private final Feed feed;
    private final Consumer<Set<String>> appended;
    private final Loop atFeed;
    private final Loop atNotes;

    private @Nullable FeedPosition seen;

    /// @param notes asks how all notes of the document store stand
    /// @param appended hears the stored types of what can be read since the last look
    /// @param noted hears how the notes stand
    Lookout(
            Feed feed,
            Supplier<Uni<Map<String, Map<String, String>>>> notes,
            Consumer<Set<String>> appended,
            Consumer<Map<String, Map<String, String>>> noted,
            ScheduledExecutorService timer) {
        this.feed = feed;
        this.appended = appended;
        atFeed = every("The lookout at the feed", timer, () -> glance().map(this::tell));
        atNotes = every(
                "The lookout at the notes",
                timer,
                () -> notes.get().invoke(noted).replaceWith(Found.NOTHING));
    }

    void start() {
        atFeed.start();
        atNotes.start();
    }

    @Override
    public void close() {
        atFeed.close();
        atNotes.close();
    }

    /// A question that is never answered would be the last one.
    private static Loop every(String name, ScheduledExecutorService timer, Supplier<Uni<Found>> look) {
        return Loop.every(
                EVERY,
                name,
                timer,
                () -> look.get().ifNoItem().after(PATIENCE).on(timer).fail());
    }

    private Found tell(Glance glance) {
        if (glance.count() > 0) {
            appended.accept(glance.types());
        }
        seen = glance.at();
        return Found.of(glance.count(), ENTRIES_MAX);
    }

    /// Subscribers begin by reading what there is, so there is nothing to say of it.
    private Uni<Glance> glance() {
        var from = seen;
        return from == null ? feed.end().map(end -> new Glance(0, end, Set.of())) : feed.glance(from, ENTRIES_MAX);
    }
}
