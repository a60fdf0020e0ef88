package city.healthcard.records.healthfile;

import static java.util.stream.Collectors.toSet;

import city.healthcard.records.erasure.ErasureEvent;
import city.healthcard.records.erasure.ErasureEvent.FileRestricted;
import city.healthcard.records.erasure.ErasureEvent.FileShredded;
import city.healthcard.records.erasure.ErasureEvent.VisitsSetAside;
import city.healthcard.records.erasure.ErasureEvent.VisitsShredded;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import city.healthcard.records.visit.VisitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The index of one citizen's file.
///
/// @param entries newest first, withdrawn ones among them
/// @param restricted whether the citizen asked for erasure: kept as long as the law asks, read by nobody
public record HealthFile(List<FileEntry> entries, boolean restricted) {

    /// A file nothing has been written into.
    public static final HealthFile EMPTY = new HealthFile(List.of(), false);

    /// One page of the index.
    ///
    /// @param next the visit to ask from for the page after it; absent on the last page
    public record Page(List<FileEntry> entries, Optional<UUID> next) {}

    /// One file of what is recorded under several names of a person.
    static HealthFile joined(List<HealthFile> files) {
        var entries = files.stream()
                .flatMap(file -> file.entries().stream())
                .sorted(FileEntry.NEWEST_FIRST)
                .toList();
        return new HealthFile(entries, files.stream().anyMatch(HealthFile::restricted));
    }

    /// The file without some visits, for a reader who may not see them.
    public HealthFile without(Set<UUID> hidden) {
        return new HealthFile(
                entries.stream()
                        .filter(entry -> !hidden.contains(entry.visit()))
                        .toList(),
                restricted);
    }

    /// The page that follows a visit, or the first.
    ///
    /// @param before the last visit of the page before, even one withdrawn meanwhile; when unknown there is
    /// no page
    public Optional<Page> page(@Nullable UUID before, int limit) {
        var from = before == null ? 0 : positionOf(before) + 1;
        return before != null && from == 0 ? Optional.empty() : Optional.of(page(from, limit));
    }

    /// The page that follows a visit, or the first, long enough for so many items.
    public Optional<Page> pageOfItems(@Nullable UUID before, int items) {
        var from = before == null ? 0 : positionOf(before) + 1;
        if (before != null && from == 0) {
            return Optional.empty();
        }
        var visits = 0;
        var sum = 0;
        for (var at = from; at < entries.size() && sum < items; at++) {
            if (!entries.get(at).withdrawn()) {
                visits++;
                sum += 1 + entries.get(at).items();
            }
        }
        return Optional.of(page(from, Math.max(visits, 1)));
    }

    /// Whether a visit of the institution is in the file.
    public boolean hasVisitAt(String institution) {
        return entries.stream()
                .anyMatch(entry -> !entry.withdrawn() && entry.institution().equals(institution));
    }

    /// Whether the visit is in the file and not withdrawn.
    public boolean shows(UUID visit) {
        return entries.stream()
                .anyMatch(entry -> !entry.withdrawn() && entry.visit().equals(visit));
    }

    /// How many visits readers see.
    public int shownCount() {
        var count = 0;
        for (var entry : entries) {
            count += entry.withdrawn() ? 0 : 1;
        }
        return count;
    }

    /// What readers see, newest first.
    public List<FileEntry> shown() {
        return entries.stream().filter(entry -> !entry.withdrawn()).toList();
    }

    HealthFile after(VisitEvent event) {
        return switch (event) {
            case VisitRecorded recorded -> with(FileEntry.of(event.visit().value(), recorded.account()));
            case VisitAmended amended -> with(FileEntry.of(event.visit().value(), amended.account()));
            case VisitWithdrawn _ -> without(event.visit().value());
        };
    }

    private HealthFile with(FileEntry entry) {
        var changed = new ArrayList<FileEntry>(entries.size() + 1);
        for (var other : entries) {
            if (!other.visit().equals(entry.visit())) {
                changed.add(other);
            }
        }
        var place = Collections.binarySearch(changed, entry, FileEntry.NEWEST_FIRST);
        changed.add(place < 0 ? -place - 1 : place, entry);
        return new HealthFile(Collections.unmodifiableList(changed), restricted);
    }

    private HealthFile without(UUID visit) {
        var changed = entries.stream()
                .map(entry -> entry.visit().equals(visit) ? entry.asWithdrawn() : entry)
                .toList();
        return new HealthFile(changed, restricted);
    }

    HealthFile after(ErasureEvent event) {
        return switch (event) {
            case FileRestricted _, VisitsSetAside _ -> asRestricted();
            case VisitsShredded shredded -> {
                var gone = shredded.visits().stream().map(VisitId::value).collect(toSet());
                yield new HealthFile(
                        entries.stream()
                                .filter(entry -> !gone.contains(entry.visit()))
                                .toList(),
                        true);
            }
            case FileShredded _ -> new HealthFile(List.of(), true);
        };
    }

    HealthFile asRestricted() {
        return new HealthFile(entries, true);
    }

    private Page page(int from, int limit) {
        var page = new ArrayList<FileEntry>(limit);
        var at = from;
        while (at < entries.size() && page.size() < limit) {
            if (!entries.get(at).withdrawn()) {
                page.add(entries.get(at));
            }
            at++;
        }
        var more = entries.subList(at, entries.size()).stream().anyMatch(entry -> !entry.withdrawn());
        return new Page(page, more ? Optional.of(page.getLast().visit()) : Optional.empty());
    }

    private int positionOf(UUID visit) {
        for (var at = 0; at < entries.size(); at++) {
            if (entries.get(at).visit().equals(visit)) {
                return at;
            }
        }
        return -1;
    }
}
