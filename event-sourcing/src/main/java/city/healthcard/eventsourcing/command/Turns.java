package city.healthcard.eventsourcing.command;

import city.healthcard.eventsourcing.store.StreamId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Where commands of this process that met on one stream wait for each other, instead of loading and losing again and
/// again. Only courtesy: the store still decides who was first, so it harms nothing that other processes do not wait
/// here, or that somebody goes on after waiting too long.
final class Turns {

    private static final Duration WAIT_MAX = Duration.ofSeconds(2);

    private final ConcurrentHashMap<StreamId, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    /// Whether somebody waits or works there.
    boolean areTakenAt(StreamId stream) {
        return last.containsKey(stream);
    }

    /// Does it when those have done who came before.
    ///
    /// @return answers in the context of the caller
    <T> Uni<T> take(StreamId stream, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var mine = new CompletableFuture<Void>();
            var before = last.put(stream, mine);
            return (before == null ? Uni.createFrom().voidItem() : after(before))
                    .chain(_ -> work.get())
                    .onTermination()
                    .invoke(() -> {
                        last.remove(stream, mine);
                        mine.complete(null);
                    });
        });
    }

    private static Uni<Void> after(CompletableFuture<Void> before) {
        var caller = Vertx.currentContext();
        var turn = Uni.createFrom()
                .completionStage(before)
                .ifNoItem()
                .after(WAIT_MAX)
                .recoverWithItem((Void) null);
        return caller == null ? turn : turn.emitOn(task -> caller.runOnContext(_ -> task.run()));
    }
}
