package city.healthcard.records.job;

import city.healthcard.records.policy.Policies;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Works on jobs, one step at a time, the one that has waited longest first. A process that is killed has its job taken
/// from it when its time is over; the next step begins where the last one that was written ended.
@Singleton
public class JobRunner {

    private static final Duration TAKEN_FOR = Duration.ofSeconds(30);
    private static final Duration PAUSE_MAX = Duration.ofMinutes(1);
    private static final int FAILURES_MAX = 60;

    private final UUID worker = UUID.randomUUID();
    private final JobStore store;
    private final Policies policies;
    private final InstantSource clock;
    private final Map<String, JobWorker> workers;

    JobRunner(JobStore store, Policies policies, InstantSource clock, @All List<JobWorker> workers) {
        this.store = store;
        this.policies = policies;
        this.clock = clock;
        this.workers = workers.stream().collect(Collectors.toMap(JobWorker::kind, Function.identity()));
    }

    /// Works until nothing waits.
    @Scheduled(every = "${hc.jobs.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> work() {
        return Multi.createBy()
                .repeating()
                .uni(() -> step())
                .whilst(worked -> worked)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Boolean> step() {
        var now = now();
        return store.take(worker, workers.keySet(), now, now.plus(TAKEN_FOR))
                .chain(taken -> taken.map(job -> step(job).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Void> step(Job job) {
        return Uni.createFrom()
                .deferred(() -> Objects.requireNonNull(workers.get(job.kind())).step(job))
                .chain(step -> store.advance(
                        job, worker, step, now(), now().plus(policies.jobs().keptFor())))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> later(job, failure));
    }

    private Uni<Void> later(Job job, Throwable failure) {
        Log.warnf("A step of an %s failed: %s", job.kind(), failure.getClass().getName());
        Log.debugf(failure, "A step of an %s failed", job.kind());
        return store.release(job.id(), worker, now().plus(pauseAfter(job.failures())), FAILURES_MAX);
    }

    /// Doubled with each failure that follows another.
    private static Duration pauseAfter(int failures) {
        var pause = Duration.ofMillis(100L << Math.min(failures, 10));
        return pause.compareTo(PAUSE_MAX) < 0 ? pause : PAUSE_MAX;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
