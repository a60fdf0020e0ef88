package city.healthcard.records.bulk;

import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.event.Recorded;
import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.feed.FeedEntry;
import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.door.Door;
import city.healthcard.records.fhir.ResourceLines;
import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.healthfile.WholeFile;
import city.healthcard.records.job.Job;
import city.healthcard.records.job.JobKeys;
import city.healthcard.records.job.JobKeys.Seal;
import city.healthcard.records.job.JobStore;
import city.healthcard.records.job.JobWorker;
import city.healthcard.records.job.Pieces;
import city.healthcard.records.job.Step;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.ReportReady;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes exports: first it finds in the log whose files hold visits of the institution, then it goes through these
/// files, in the order of the citizens' ids. No file is written before the citizen's list of accesses has it.
@Singleton
final class ExportWork implements JobWorker {

    static final String KIND = "export";
    static final String FROM_THE_LOG = "log " + FeedPosition.START;
    static final String FROM_THE_FIRST = "file " + new UUID(0, 0);
    private static final int EVENTS = 2_000;
    private static final int CITIZENS = 50;
    private static final long BYTES = 2L * 1024 * 1024;

    private final Feed feed;
    private final Journal<VisitEvent> visits;
    private final HealthFiles files;
    private final WholeFile whole;
    private final Door door;
    private final JobStore store;
    private final JobKeys keys;

    ExportWork(
            Feed feed,
            Journal<VisitEvent> visits,
            HealthFiles files,
            WholeFile whole,
            Door door,
            JobStore store,
            JobKeys keys) {
        this.feed = feed;
        this.visits = visits;
        this.files = files;
        this.whole = whole;
        this.door = door;
        this.store = store;
        this.keys = keys;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Step> step(Job job) {
        var extent = Json.read(job.spec(), Extent.class);
        var at = job.place().substring(job.place().indexOf(' ') + 1);
        return job.place().startsWith("log ")
                ? search(job, extent, FeedPosition.parse(at))
                : write(job, extent, UUID.fromString(at));
    }

    private Uni<Step> search(Job job, Extent extent, FeedPosition from) {
        return feed.after(from, EVENTS)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(entries -> entries.isEmpty() ? searched(job) : found(extent, entries));
    }

    private Uni<Step> found(Extent extent, List<FeedEntry> entries) {
        var said = entries.stream()
                .map(FeedEntry::event)
                .filter(event -> extent.covers(event.recordedAt()))
                .toList();
        return visits.open(said).map(events -> {
            var citizens = events.stream()
                    .map(Recorded::event)
                    .filter(event -> institutionOf(event).equals(extent.institution()))
                    .map(event -> event.citizen().value())
                    .distinct()
                    .toList();
            return new Step("log " + entries.getLast().at(), 0, 0, false, List.of(), List.of(), citizens);
        });
    }

    private Uni<Step> searched(Job job) {
        return store.citizenCount(job.id())
                .map(count -> new Step(FROM_THE_FIRST, 0, count, count == 0, List.of(), List.of(), List.of()));
    }

    private static String institutionOf(VisitEvent event) {
        return switch (event) {
            case VisitRecorded recorded -> recorded.account().institution();
            case VisitAmended amended -> amended.account().institution();
            case ReportReady _, VisitWithdrawn _ -> "";
        };
    }

    private Uni<Step> write(Job job, Extent extent, UUID after) {
        return Uni.combine()
                .all()
                .unis(store.citizens(job.id(), after, CITIZENS), keys.of(job.id()))
                .asTuple()
                .chain(found -> write(job, new Writing(job, extent, found.getItem2()), found.getItem1()));
    }

    private Uni<Step> write(Job job, Writing writing, List<UUID> citizens) {
        return Multi.createFrom()
                .iterable(citizens)
                .select()
                .first(_ -> writing.pieces.bytes() < BYTES)
                .onItem()
                .transformToUniAndConcatenate(writing::add)
                .collect()
                .last()
                .chain(last -> writing.admitted().map(_ -> writing.step(job, Optional.ofNullable(last), citizens)));
    }

    /// The writing of some files.
    private final class Writing {

        private final Extent extent;
        private final UUID work;
        private final Pieces pieces;
        private final List<CitizenId> read = new ArrayList<>();
        private int seen;

        private Writing(Job job, Extent extent, Seal seal) {
            this.extent = extent;
            work = job.id();
            pieces = new Pieces(seal, job);
        }

        private Uni<UUID> add(UUID id) {
            var citizen = new CitizenId(id);
            return files.recordedUnder(citizen)
                    .chain(file -> file.restricted() ? Uni.createFrom().voidItem() : add(citizen, file))
                    .invoke(() -> seen++)
                    .replaceWith(id);
        }

        private Uni<Void> add(CitizenId citizen, HealthFile file) {
            var entries = file.shown().stream()
                    .filter(entry ->
                            !extent.ofOneInstitution() || entry.institution().equals(extent.institution()))
                    .toList();
            return add(citizen, entries);
        }

        private Uni<Void> add(CitizenId citizen, List<FileEntry> entries) {
            var types = extent.typeSet();
            var hasAny = new boolean[1];
            return whole.each(entries, body -> {
                        var visit = FiledVisitForm.decode(body);
                        if (!visit.withdrawn() && extent.covers(visit.revisedAt())) {
                            hasAny[0] = true;
                            ResourceLines.each(visit, types, pieces::add);
                        }
                    })
                    .invoke(() -> {
                        if (hasAny[0]) {
                            read.add(citizen);
                            if (types.contains(ResourceLines.PATIENT)) {
                                pieces.add(ResourceLines.PATIENT, ResourceLines.patient(citizen));
                            }
                        }
                    });
        }

        /// A citizen who exports the own file has been let in when asking.
        private Uni<Void> admitted() {
            return extent.ofOneInstitution() && !read.isEmpty()
                    ? door.admitToEach(
                            work,
                            new Reader.Keeping(extent.reader(), extent.institution(), extent.purpose()),
                            read,
                            Scope.EXPORT)
                    : Uni.createFrom().voidItem();
        }

        private Step step(Job job, Optional<UUID> last, List<UUID> citizens) {
            var finished = citizens.size() < CITIZENS && seen == citizens.size();
            var place = last.map(id -> "file " + id).orElse(job.place());
            return new Step(place, job.done() + seen, job.total(), finished, pieces.all(), List.of(), List.of());
        }
    }
}
