package city.healthcard.benchmarks;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Keeps a number of clients busy, each with one request at a time.
final class Load {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

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

    /// How long answers took that were asked for at a fixed rate, whether or not earlier ones had come: counted
    /// from when they should have been asked for.
    static Waits latencies(double perSecond, Duration time, Supplier<Uni<?>> request) {
        var count = (int) (perSecond * time.toSeconds());
        var millis = new ConcurrentLinkedQueue<Double>();
        var failure = new AtomicReference<Throwable>();
        var answered = new CountDownLatch(count);
        var begin = System.nanoTime();
        for (var i = 0; i < count; i++) {
            var intended = begin + (long) (i * 1e9 / perSecond);
            for (var wait = intended - System.nanoTime(); wait > 0; wait = intended - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            request.get()
                    .onTermination()
                    .invoke(answered::countDown)
                    .subscribe()
                    .with(_ -> millis.add((System.nanoTime() - intended) / 1e6), failure::set);
        }
        awaitAll(answered);
        if (failure.get() != null) {
            throw new IllegalStateException("not every request was answered", failure.get());
        }
        return new Waits(List.copyOf(millis));
    }

    /// @param millis of each answer
    record Waits(List<Double> millis) {

        double p99() {
            return Load.p99(millis);
        }
    }

    static double p99(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        return sorted.get((int) (sorted.size() * 0.99));
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(latch.getCount() + " requests were never answered");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
