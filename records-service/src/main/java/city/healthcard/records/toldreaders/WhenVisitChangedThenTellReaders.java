package city.healthcard.records.toldreaders;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.accesslog.Access;
import city.healthcard.records.accesslog.AccessLog;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.telling.Change;
import city.healthcard.records.telling.Looked;
import city.healthcard.records.telling.TellReaders;
import city.healthcard.records.telling.Telling;
import city.healthcard.records.telling.TellingEvent;
import city.healthcard.records.telling.TellingRefusal;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import city.healthcard.records.visit.VisitId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Instant;

/// Whoever read a visit is told when it is corrected or taken out. Who read is in the same view as the visit, filled in
/// the order of the log: when the view shows the change, it has all readings before it. The files are asked for late:
/// they are part of the service that this is a part of.
@Singleton
public final class WhenVisitChangedThenTellReaders {

    private final Instance<HealthFiles> files;
    private final CommandHandler<TellReaders, Telling, TellingEvent, TellingRefusal> tellings;

    WhenVisitChangedThenTellReaders(
            Instance<HealthFiles> files, CommandHandler<TellReaders, Telling, TellingEvent, TellingRefusal> tellings) {
        this.files = files;
        this.tellings = tellings;
    }

    /// The sentence of a correction, ready to be run.
    public Reaction<VisitAmended> ofAmended() {
        return new Reaction<>(
                "WhenVisitAmendedThenTellReaders",
                VisitAmended.class,
                (amended, cause, at) -> changed(amended, amended.account().institution(), Change.AMENDED, cause, at));
    }

    /// The sentence of a withdrawal, ready to be run.
    public Reaction<VisitWithdrawn> ofWithdrawn() {
        return new Reaction<>(
                "WhenVisitWithdrawnThenTellReaders",
                VisitWithdrawn.class,
                (withdrawn, cause, at) -> changed(withdrawn, withdrawn.institution(), Change.WITHDRAWN, cause, at));
    }

    /// Of a visit that is not filed any more, because its citizen is forgotten, nobody is told.
    private Uni<?> changed(VisitEvent event, String institution, Change change, CommandId cause, Instant at) {
        var visit = event.visit();
        return files.get().visitChangedSince(visit.value(), at).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return Uni.combine()
                    .all()
                    .unis(
                            files.get().recordedUnder(event.citizen()),
                            files.get().accessesUnder(event.citizen()))
                    .with((file, log) -> tell(found.get(), file, log, event.citizen(), institution, change, at))
                    .chain(tell -> tellings.handle(StreamId.of("telling", visit.value()), tell, cause));
        });
    }

    private static TellReaders tell(
            FiledVisit visit,
            HealthFile file,
            AccessLog log,
            CitizenId citizen,
            String institution,
            Change change,
            Instant at) {
        var entry = file.entries().stream()
                .filter(each -> each.visit().equals(visit.id()))
                .findFirst();
        return new TellReaders(
                new VisitId(visit.id()),
                citizen,
                institution,
                change,
                entry.map(each -> each.revision()).orElse(1),
                entry.map(each -> !each.sensitive().isEmpty()).orElse(true),
                visit.recordedAt(),
                at,
                log.readings().stream()
                        .map(WhenVisitChangedThenTellReaders::looked)
                        .toList());
    }

    private static Looked looked(Access access) {
        var visit = access.visit();
        return new Looked(
                access.reader(),
                access.capacity(),
                access.institution(),
                access.scope(),
                visit == null ? null : new VisitId(visit),
                access.at());
    }
}
