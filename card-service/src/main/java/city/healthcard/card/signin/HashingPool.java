package city.healthcard.card.signin;

import city.healthcard.webkit.problem.RequestProblems;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Few threads and a short queue for work that costs memory and time: a flood of sign-ins waits or is sent away, and
/// the rest of the service goes on.
@Singleton
class HashingPool {

    private static final int THREADS = 2;
    private static final int WAITING_MAX = 64;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().daemon().name("hashing-", 0).factory());

    private final Timer time;

    HashingPool(MeterRegistry meters) {
        time = Timer.builder("card.password.hash")
                .description("hashing one password, without waiting for a thread")
                .register(meters);
    }

    /// Works on a thread of the pool and answers on the caller's context.
    ///
    /// @return fails with the problem "unavailable" when too many wait
    <T> Uni<T> work(Supplier<T> hashing) {
        return Uni.createFrom().deferred(() -> {
            var caller = Vertx.currentContext();
            var result = Uni.createFrom()
                    .item(() -> time.record(hashing))
                    .runSubscriptionOn(threads)
                    .onFailure(RejectedExecutionException.class)
                    .transform(_ -> RequestProblems.unavailable().exception());
            return caller == null ? result : result.emitOn(task -> caller.runOnContext(_ -> task.run()));
        });
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
