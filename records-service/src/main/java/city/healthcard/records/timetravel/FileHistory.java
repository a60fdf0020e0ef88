package city.healthcard.records.timetravel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.event.Recorded;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.filedvisit.FiledVisitForm;
import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.healthfile.FileProblems;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.visit.VisitEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Reads a file as it was known at an earlier time. A page looks at so many visits of today's
/// index, withdrawn ones among them, with one read of the view, and one of the log for those that
/// have changed since; so it costs the same however long the file is, and may show less than it
/// looked at.
///
/// What was withdrawn is a mark here, too: it may have been somebody else's.
@Singleton
public final class FileHistory {

    private final HealthFiles files;
    private final Journal<VisitEvent> visits;

    FileHistory(HealthFiles files, Journal<VisitEvent> visits) {
        this.files = files;
        this.visits = visits;
    }

    /// A page.
    ///
    /// @param next the visit to ask from for the page after it; absent on the last page
    public record Page<T>(List<T> found, Optional<UUID> next) {
        public Page {
            found = List.copyOf(found);
        }
    }

    /// What was on file before a time, of the visits in a period.
    ///
    /// @param before the last visit that the page before looked at; absent for the first page
    public Uni<Page<FiledVisit>> asKnown(
            HealthFile file, Instant end, Period period, @Nullable UUID before, int limit) {
        return looked(
                file,
                List.of(end),
                before,
                limit,
                (visit, events) -> Known.before(end, visit, events)
                        .filter(Known::onFile)
                        .map(Known::visit)
                        .filter(known -> period.covers(startOf(file, known))));
    }

    /// What changed from one time to another.
    ///
    /// @param before the last visit that the page before looked at; absent for the first page
    public Uni<Page<Change>> changes(HealthFile file, Instant since, Instant until, @Nullable UUID before, int limit) {
        return looked(
                file,
                List.of(since, until),
                before,
                limit,
                (visit, events) ->
                        Change.between(Known.before(since, visit, events), Known.before(until, visit, events)));
    }

    private <T> Uni<Page<T>> looked(
            HealthFile file,
            List<Instant> times,
            @Nullable UUID before,
            int limit,
            BiFunction<FiledVisit, List<Recorded<VisitEvent>>, Optional<T>> look) {
        var page = file.pageOfAll(before, limit)
                .orElseThrow(() -> FileProblems.noSuchPlace().exception());
        return files.visits(page.entries())
                .map(bodies -> bodies.stream().map(FiledVisitForm::decode).toList())
                .chain(filed -> histories(filed, times)
                        .map(histories -> new Page<>(
                                filed.stream()
                                        .flatMap(visit ->
                                                look
                                                        .apply(visit, histories.getOrDefault(visit.id(), List.of()))
                                                        .stream())
                                        .toList(),
                                page.next())));
    }

    private Uni<Map<UUID, List<Recorded<VisitEvent>>>> histories(List<FiledVisit> filed, List<Instant> times) {
        var streams = filed.stream()
                .filter(visit -> times.stream().anyMatch(end -> Known.needsHistory(end, visit)))
                .map(visit -> StreamId.of("visit", visit.id()))
                .collect(toSet());
        if (streams.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return visits.load(streams).map(histories -> {
            var byVisit = new HashMap<UUID, List<Recorded<VisitEvent>>>();
            histories.forEach((stream, history) -> byVisit.put(stream.id(), history.recorded()));
            return byVisit;
        });
    }

    /// When it began as it was known; of a mark, as the index has it.
    private static Instant startOf(HealthFile file, FiledVisit visit) {
        var said = Json.readTolerantly(visit.content().getBytes(UTF_8), Sketch.class)
                .start();
        return said != null
                ? said
                : file.entries().stream()
                        .filter(entry -> entry.visit().equals(visit.id()))
                        .map(FileEntry::start)
                        .findFirst()
                        .orElse(visit.recordedAt());
    }

    private record Sketch(@Nullable Instant start) {}
}
