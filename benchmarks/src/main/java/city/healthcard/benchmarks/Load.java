package city.healthcard.benchmarks;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Keeps a number of clients busy, each with one request at a time.
final class Load {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Load() {}

    /// How many times a second `clients` clients together got an answer.
    static double perSecond(int clients, Duration time, Supplier<Uni<?>> request) {
        var answered = new LongAdder();
        var begin = System.nanoTime();
        var end = begin + time.toNanos();
        var busy = IntStream.range(0, clients)
                .mapToObj(_ -> Uni.createFrom()
                        .deferred(() -> request.get().replaceWith(true))
                        .invoke(answered::increment)
                        .repeat()
                        .until(_ -> System.nanoTime() >= end)
                        .onItem()
                        .ignoreAsUni())
                .toList();
        await(Uni.join().all(busy).andFailFast());
        return answered.sum() / seconds(begin);
    }

    /// How many items a second one piece of work got done.
    static double perSecond(long items, Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return items / seconds(begin);
    }

    static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
