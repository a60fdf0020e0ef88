package city.healthcard.records.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.job.Job;
import city.healthcard.records.job.Job.State;
import city.healthcard.records.job.JobKeys;
import city.healthcard.records.job.JobKeys.Seal;
import city.healthcard.records.job.JobStore;
import city.healthcard.records.job.Jobs;
import city.healthcard.records.policy.Policies;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Begins imports, says how they stand, gives out what became of each line.
@Singleton
final class Imports {

    private final JobStore store;
    private final JobKeys keys;
    private final Jobs jobs;
    private final Policies policies;
    private final InstantSource clock;

    Imports(JobStore store, JobKeys keys, Jobs jobs, Policies policies, InstantSource clock) {
        this.store = store;
        this.keys = keys;
        this.jobs = jobs;
        this.policies = policies;
        this.clock = clock;
    }

    /// Keeps all lines, then begins; empty when the owner has as many imports as may run at once. When the
    /// lines break off, or one is too long, nothing is left of them.
    Uni<Optional<Job>> begin(String owner, Order order, Multi<List<byte[]>> chunks) {
        var policy = policies.jobs();
        var job = Job.fresh(
                ImportWork.KIND,
                owner,
                Json.bytes(order),
                State.RECEIVING,
                new String(Json.bytes(Tally.NONE), UTF_8),
                now(),
                now().plus(policy.receivedWithin()));
        return store.begin(job, policy.perOwnerMax())
                .chain(begun -> begun
                        ? keys.of(job.id())
                                .chain(seal -> received(job, seal, chunks))
                                .onFailure()
                                .call(() -> jobs.forget(job.id()))
                                .replaceWith(Optional.of(job))
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Void> received(Job job, Seal seal, Multi<List<byte[]>> chunks) {
        var sent = new Sent(job, seal);
        return chunks.onItem()
                .transformToUniAndConcatenate(sent::keep)
                .onItem()
                .ignoreAsUni()
                .chain(() -> store.start(
                        job.id(),
                        sent.pieces,
                        sent.lines,
                        now().plus(policies.jobs().unfinishedFor())));
    }

    private final class Sent {

        private final Job job;
        private final Seal seal;
        private int pieces;
        private int lines;

        private Sent(Job job, Seal seal) {
            this.job = job;
            this.seal = seal;
        }

        private Uni<Void> keep(List<byte[]> chunk) {
            var plain = new ByteArrayOutputStream();
            chunk.forEach(line -> {
                plain.writeBytes(line);
                plain.write('\n');
            });
            lines += chunk.size();
            return Uni.createFrom()
                    .item(pieces++)
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(number -> seal.seal(ImportWork.SENT, number, chunk.size(), plain.toByteArray()))
                    .chain(piece -> store.receive(job.id(), piece));
        }
    }

    /// An import, as its owner may see it.
    Uni<Optional<Job>> find(UUID job, String owner) {
        return jobs.find(job, ImportWork.KIND, owner);
    }

    /// An owner's imports, the latest first.
    Uni<List<Job>> of(String owner, int limit) {
        return store.of(owner, ImportWork.KIND, limit);
    }

    /// What became of each line, as far as it has come.
    Multi<byte[]> outcomes(Job job) {
        return jobs.lines(job.id(), ImportWork.OUTCOMES);
    }

    /// Ends an import. What was taken in stays.
    Uni<Void> forget(Job job) {
        return jobs.forget(job.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
