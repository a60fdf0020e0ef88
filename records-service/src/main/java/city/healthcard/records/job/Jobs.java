package city.healthcard.records.job;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Shows jobs to their owners, and forgets them.
@Singleton
public class Jobs {

    private final JobStore store;
    private final JobKeys keys;
    private final InstantSource clock;

    Jobs(JobStore store, JobKeys keys, InstantSource clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /// A job as its owner may see it; empty when there is none.
    public Uni<Optional<Job>> find(UUID job, String kind, String owner) {
        return store.find(job)
                .map(found -> found.filter(one -> one.kind().equals(kind)
                        && one.owner().equals(owner)
                        && one.endsAt().isAfter(clock.instant())));
    }

    /// The lines of a part, a piece at a time, read no faster than they are taken. Each is without its
    /// last end, which whoever streams them puts there.
    public Multi<byte[]> lines(UUID job, String part) {
        return Multi.createFrom()
                .uni(keys.of(job))
                .onItem()
                .transformToMultiAndConcatenate(seal -> store.pieces(job, part)
                        .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                        .map(seal::open))
                .map(lines -> Arrays.copyOf(lines, lines.length - 1));
    }

    /// Forgets a job: what it made cannot be opened again, and whoever works on it can write nothing more. The
    /// key goes first, so that whatever interrupts this leaves a row by which it is done again.
    public Uni<Void> forget(UUID job) {
        return keys.destroy(job).chain(() -> store.drop(job));
    }

    /// Forgets every job that is about one of these citizens.
    public Uni<Void> forgetAbout(List<UUID> citizens) {
        return store.about(citizens).chain(this::forgetAll);
    }

    /// The scheduled act: what has ended is gone.
    @Scheduled(every = "${hc.jobs.forgotten-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> forgetEnded() {
        return store.ended(clock.instant()).chain(this::forgetAll);
    }

    private Uni<Void> forgetAll(List<UUID> jobs) {
        return Multi.createFrom()
                .iterable(jobs)
                .onItem()
                .transformToUniAndConcatenate(this::forget)
                .onItem()
                .ignoreAsUni();
    }
}
