package city.healthcard.records.entitling;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.records.breakglass.BreakGlassCommand;
import city.healthcard.records.breakglass.BreakGlassCommand.BreakGlass;
import city.healthcard.records.breakglass.BreakGlassCommand.ReviewBreakGlass;
import city.healthcard.records.breakglass.BreakGlassEvent;
import city.healthcard.records.breakglass.BreakGlassEvent.GlassBroken;
import city.healthcard.records.breakglass.BreakGlassId;
import city.healthcard.records.breakglass.BreakGlassRefusal;
import city.healthcard.records.breakglass.Glass;
import city.healthcard.records.breakglass.Reason;
import city.healthcard.records.breakglass.Verdict;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.door.Door;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.policy.Policies;
import city.healthcard.records.reading.Reader.Presented;
import city.healthcard.records.reading.Reader.Treating;
import city.healthcard.records.reading.Scope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Breaks the glass and has it reviewed. That somebody wants it open is in the list of readings
/// before it opens, so that no crash in between leaves a file open that its citizen was not told
/// of.
@Singleton
public final class BreakGlasses {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final int LISTED_MAX = 200;

    private final CommandHandler<BreakGlassCommand, Glass, BreakGlassEvent, BreakGlassRefusal> glasses;
    private final HealthFiles files;
    private final Door door;
    private final Documents<BreakGlassCase> cases;
    private final Policies policies;
    private final InstantSource clock;

    BreakGlasses(
            CommandHandler<BreakGlassCommand, Glass, BreakGlassEvent, BreakGlassRefusal> glasses,
            HealthFiles files,
            Door door,
            Runtime runtime,
            Policies policies,
            InstantSource clock) {
        this.glasses = glasses;
        this.files = files;
        this.door = door;
        cases = runtime.documents(BreakGlassCase.VIEW);
        this.policies = policies;
        this.clock = clock;
    }

    /// Who asks, and why.
    ///
    /// @param by pseudonym of the person
    /// @param institution code of the person's institution
    /// @param words the reason in the person's own words
    public record Ask(String by, String institution, Reason reason, String words) {}

    /// Opens a file. Fails with a `ProblemException` when it is refused.
    ///
    /// @return what happened, once it is durable
    public Uni<GlassBroken> open(BreakGlassId id, CitizenId citizen, Ask ask, CommandId cause) {
        return files.fileOf(citizen).chain(file -> {
            if (file.restricted()) {
                throw FileProblems.restricted().exception();
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var others = file.permits().without(id.value());
            if (others.glassOf(ask.by(), ask.institution(), now).isPresent()) {
                throw EntitlementProblems.stillOpen().exception();
            }
            var edition = policies.entitlement().on(LocalDate.ofInstant(now, CITY));
            var bucket =
                    policies.retention().termOf(VisitKind.OUTPATIENT, now, now).bucket();
            var command = new BreakGlass(
                    id,
                    citizen,
                    ask.institution(),
                    ask.by(),
                    ask.reason(),
                    ask.words(),
                    edition.version(),
                    edition.breakGlassFor(),
                    bucket,
                    now);
            var reader = new Treating(ask.by(), ask.institution(), false, Presented.NONE, false, true);
            return door.admit(reader, citizen, Scope.BREAK_GLASS)
                    .chain(() -> handle(command, cause))
                    .chain(() -> find(id));
        });
    }

    /// For how many hours a file is open, by the policy in force.
    public long hoursOpen() {
        return policies.entitlement()
                .on(LocalDate.ofInstant(clock.instant(), CITY))
                .breakGlassFor()
                .toHours();
    }

    /// What happened, with the opener's words, for the reviewer. Fails with a `ProblemException` when there is
    /// no such act, or nothing is left of it.
    public Uni<GlassBroken> find(BreakGlassId id) {
        return glasses.stateOf(streamOf(id))
                .map(glass -> switch (glass) {
                    case Glass.Whole _ ->
                        throw EntitlementProblems.of(BreakGlassRefusal.UNKNOWN).exception();
                    case Glass.Broken broken -> broken.how();
                    case Glass.Reviewed reviewed -> reviewed.how();
                })
                .onFailure(ErasedStream.class)
                .transform(
                        _ -> EntitlementProblems.of(BreakGlassRefusal.UNKNOWN).exception());
    }

    /// A second person's verdict. Fails with a `ProblemException` when it is refused.
    public Uni<Void> review(BreakGlassId id, String by, Verdict verdict, CommandId cause) {
        return handle(new ReviewBreakGlass(id, by, verdict, clock.instant().truncatedTo(ChronoUnit.MICROS)), cause);
    }

    /// What nobody has looked at yet, the oldest first.
    public Uni<List<BreakGlassCase>> unreviewed() {
        return cases.where("state", BreakGlassCase.UNREVIEWED, "since", LISTED_MAX);
    }

    /// All of a person's, the newest first.
    public Uni<List<BreakGlassCase>> of(List<CitizenId> names) {
        return Multi.createFrom()
                .iterable(names)
                .onItem()
                .transformToUniAndConcatenate(
                        name -> cases.where("citizen", name.value().toString(), "-since", LISTED_MAX))
                .collect()
                .in(ArrayList<BreakGlassCase>::new, List::addAll)
                .map(all -> all.stream()
                        .sorted(Comparator.comparing(BreakGlassCase::at)
                                .reversed()
                                .thenComparing(BreakGlassCase::id))
                        .toList());
    }

    private Uni<Void> handle(BreakGlassCommand command, CommandId cause) {
        return glasses.handle(streamOf(command.id()), command, cause)
                .invoke(outcome -> {
                    if (outcome instanceof Outcome.Refused<BreakGlassRefusal> refused) {
                        throw EntitlementProblems.of(refused.reason()).exception();
                    }
                })
                .replaceWithVoid();
    }

    private static StreamId streamOf(BreakGlassId id) {
        return StreamId.of("break-glass", id.value());
    }
}
