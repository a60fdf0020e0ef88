package city.healthcard.records.lettinggo;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.key.Subject;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.erasure.Erasure;
import city.healthcard.records.erasure.ErasureCommand;
import city.healthcard.records.erasure.ErasureCommand.Filed;
import city.healthcard.records.erasure.ErasureCommand.LetGo;
import city.healthcard.records.erasure.ErasureCommand.RestrictFile;
import city.healthcard.records.erasure.ErasureDecider;
import city.healthcard.records.erasure.ErasureEvent;
import city.healthcard.records.erasure.ErasureRefusal;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.visit.Visit;
import city.healthcard.records.visit.VisitCommand;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitId;
import city.healthcard.records.visit.VisitRefusal;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Restricts files and lets go of them as the terms end. Each act is decided and recorded first; then keys are
/// destroyed. A crash in between leaves a key that the next act destroys.
@Singleton
public class Erasures {

    private static final int AT_ONCE_MAX = 10_000;

    private final CommandHandler<ErasureCommand, Erasure, ErasureEvent, ErasureRefusal> erasures;
    private final CommandHandler<VisitCommand, Visit, VisitEvent, VisitRefusal> visits;
    private final Instance<HealthFiles> files;
    private final Keyring keyring;
    private final Policies policies;
    private final Instance<Runtime> runtime;
    private final InstantSource clock;

    /// @param files asked for late, like the runtime: they need the table of contents, which needs the
    /// reaction to an erasure
    Erasures(
            CommandHandler<ErasureCommand, Erasure, ErasureEvent, ErasureRefusal> erasures,
            CommandHandler<VisitCommand, Visit, VisitEvent, VisitRefusal> visits,
            Instance<HealthFiles> files,
            Keyring keyring,
            Policies policies,
            Instance<Runtime> runtime,
            InstantSource clock) {
        this.erasures = erasures;
        this.visits = visits;
        this.files = files;
        this.keyring = keyring;
        this.policies = policies;
        this.runtime = runtime;
        this.clock = clock;
    }

    /// Keeps the file for the law alone.
    public Uni<Void> restrict(CitizenId citizen, CommandId cause) {
        var now = clock.instant();
        return erasures.handle(streamOf(citizen), new RestrictFile(citizen, policy(), now), cause)
                .replaceWithVoid();
    }

    /// How a citizen's erasure stands; empty when nobody asked for it.
    public Uni<Optional<ErasureNote>> noteOf(UUID citizen) {
        return ErasureNote.of(runtime.get()).find(citizen.toString());
    }

    /// The scheduled act: every restricted file is looked at. One that fails does not keep the others from
    /// being looked at.
    @Scheduled(
            every = "${hc.erasures.every}",
            delayed = "${hc.erasures.delayed}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> letGoOfAll() {
        return Uni.createFrom()
                .deferred(() -> ErasureNote.of(runtime.get()).where("state", ErasureNote.RESTRICTED, AT_ONCE_MAX))
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(note -> letGo(new CitizenId(note.citizen()))
                        .onFailure()
                        .recoverWithUni(failure -> {
                            Log.warnf(
                                    "A restricted file was not looked at: %s",
                                    failure.getClass().getSimpleName());
                            return Uni.createFrom().voidItem();
                        }))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// Lets go what the law no longer asks to keep of one restricted file.
    public Uni<Void> letGo(CitizenId citizen) {
        return found(citizen)
                .chain(command -> erasures.handle(streamOf(citizen), command, new CommandId(UUID.randomUUID()))
                        .chain(() -> erasures.stateOf(streamOf(citizen)))
                        .chain(erasure -> switch (erasure) {
                            case Erasure.Unasked _ -> Uni.createFrom().voidItem();
                            case Erasure.Restricted _ -> shred(citizen, ErasureDecider.endedOf(command));
                            case Erasure.Shredded _ -> keyring.shred(citizen.value());
                        }));
    }

    private Uni<Void> shred(CitizenId citizen, List<String> buckets) {
        return Multi.createFrom()
                .iterable(buckets)
                .onItem()
                .transformToUniAndConcatenate(bucket -> keyring.shred(new Subject(citizen.value(), bucket)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<LetGo> found(CitizenId citizen) {
        return files.get()
                .recordedUnder(citizen)
                .chain(file -> Multi.createFrom()
                        .iterable(file.entries())
                        .onItem()
                        .transformToUniAndConcatenate(entry -> filed(new VisitId(entry.visit())))
                        .collect()
                        .asList())
                .chain(filed -> keyring.bucketsOf(citizen.value())
                        .map(buckets -> new LetGo(citizen, buckets, filed, policy(), clock.instant())));
    }

    private Uni<Filed> filed(VisitId visit) {
        return visits.stateOf(StreamId.of("visit", visit.value()))
                .map(Erasures::bucketOf)
                .onFailure(ErasedStream.class)
                .recoverWithItem("")
                .chain(bucket ->
                        files.get().visit(visit.value()).map(body -> new Filed(visit, bucket, body.isPresent())));
    }

    private static String bucketOf(Visit visit) {
        return switch (visit) {
            case Visit.Unheard _ -> "";
            case Visit.OnFile onFile -> onFile.bucket();
            case Visit.Withdrawn withdrawn -> withdrawn.before().bucket();
        };
    }

    private int policy() {
        return policies.retention().editionOn(clock.instant());
    }

    private static StreamId streamOf(CitizenId citizen) {
        return StreamId.of("erasure", citizen.value());
    }
}
