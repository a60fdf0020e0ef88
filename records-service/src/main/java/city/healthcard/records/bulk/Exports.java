package city.healthcard.records.bulk;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.job.Job;
import city.healthcard.records.job.Job.State;
import city.healthcard.records.job.JobStore;
import city.healthcard.records.job.Jobs;
import city.healthcard.records.job.Piece;
import city.healthcard.records.policy.Policies;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Begins exports, says how they stand, gives out what they made.
@Singleton
final class Exports {

    /// What was recorded a moment before the request may still be on its way into the views; the client asks
    /// for it again with the next export.
    private static final Duration ON_THE_WAY = Duration.ofSeconds(5);

    private final JobStore store;
    private final Jobs jobs;
    private final Policies policies;
    private final InstantSource clock;
    private final String base;

    Exports(
            JobStore store,
            Jobs jobs,
            Policies policies,
            InstantSource clock,
            @ConfigProperty(name = "hc.public-url") String publicUrl) {
        this.store = store;
        this.jobs = jobs;
        this.policies = policies;
        this.clock = clock;
        base = publicUrl + "/records/fhir/";
    }

    /// The list of what an export made.
    record Manifest(
            Instant transactionTime,
            String request,
            boolean requiresAccessToken,
            List<Output> output,
            List<Output> error) {}

    /// One file of it.
    record Output(String type, String url, long count) {}

    /// An export of the visits of an institution; empty when it has as many as may run at once.
    Uni<Optional<Job>> ofInstitution(String institution, String reader, Purpose purpose, ExportRequest asked) {
        return begin(
                institution,
                extent(institution, reader, purpose.name(), asked, "Patient/$export"),
                ExportWork.FROM_THE_LOG,
                List.of());
    }

    /// An export of the whole file of a citizen, who has been let in; empty as above.
    ///
    /// @param names all names of the person, the one that stays first
    Uni<Optional<Job>> ofCitizen(List<CitizenId> names, String reader, ExportRequest asked) {
        var citizen = names.getFirst().value();
        return begin(
                citizen.toString(),
                extent("", reader, "PATRQT", asked, "Patient/" + citizen + "/$export"),
                ExportWork.FROM_THE_FIRST,
                names.stream().map(CitizenId::value).toList());
    }

    private Extent extent(String institution, String reader, String purpose, ExportRequest asked, String operation) {
        return new Extent(
                institution,
                reader,
                purpose,
                asked.types(),
                asked.since(),
                now().minus(ON_THE_WAY),
                base + operation + asked.query());
    }

    private Uni<Optional<Job>> begin(String owner, Extent extent, String place, List<UUID> citizens) {
        var policy = policies.jobs();
        var job = Job.fresh(
                ExportWork.KIND,
                owner,
                Json.bytes(extent),
                State.RECEIVING,
                place,
                now(),
                now().plus(policy.receivedWithin()));
        return store.begin(job, policy.perOwnerMax())
                .chain(begun -> begun
                        ? store.concern(job.id(), citizens)
                                .chain(() ->
                                        store.start(job.id(), 0, citizens.size(), now().plus(policy.unfinishedFor())))
                                .replaceWith(Optional.of(job))
                        : Uni.createFrom().item(Optional.empty()));
    }

    /// An export, as its owner may see it.
    Uni<Optional<Job>> find(UUID job, String owner) {
        return jobs.find(job, ExportWork.KIND, owner);
    }

    /// Where to ask how an export stands.
    String addressOf(Job job) {
        return base + "bulk/" + job.id();
    }

    /// What a finished export made.
    Uni<Manifest> manifest(Job job) {
        var extent = Json.read(job.spec(), Extent.class);
        return store.parts(job.id())
                .map(parts -> new Manifest(
                        extent.until(),
                        extent.request(),
                        true,
                        parts.stream().map(part -> output(job, part)).toList(),
                        List.of()));
    }

    private Output output(Job job, Piece.Part part) {
        return new Output(part.name(), addressOf(job) + '/' + part.name() + ".ndjson", part.lines());
    }

    /// The lines of one type.
    Multi<byte[]> lines(Job job, String type) {
        return jobs.lines(job.id(), type);
    }

    /// Ends an export, whether it runs or is done.
    Uni<Void> forget(Job job) {
        return jobs.forget(job.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
