package city.healthcard.records.healthfile;

import static java.util.stream.Collectors.toSet;

import city.healthcard.records.clinical.Sensitivity;
import city.healthcard.records.erasure.ErasureEvent;
import city.healthcard.records.erasure.ErasureEvent.FileRestricted;
import city.healthcard.records.erasure.ErasureEvent.FileShredded;
import city.healthcard.records.erasure.ErasureEvent.VisitsSetAside;
import city.healthcard.records.erasure.ErasureEvent.VisitsShredded;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.ReportReady;
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
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The index of one citizen's file.
///
/// @param entries newest first, withdrawn ones among them
/// @param restricted whether the citizen asked for erasure: kept as long as the law asks, read by nobody
/// @param permits what the citizen's consents and broken glass open beyond the rules
/// @param sealed whether something is left out that this reader may not see; never so in the view
public record HealthFile(List<FileEntry> entries, boolean restricted, Permits permits, boolean sealed) {

    /// A file nothing has been written into.
    public static final HealthFile EMPTY = new HealthFile(List.of(), false, Permits.NONE, false);

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
        return new HealthFile(
                entries,
                files.stream().anyMatch(HealthFile::restricted),
                Permits.joined(files.stream().map(HealthFile::permits).toList()),
                false);
    }

    /// The file without what is sensitive, and without a word about it: that there is something would say
    /// enough to a parent.
    public HealthFile withoutSensitive() {
        return only(entry -> entry.sensitive().isEmpty());
    }

    /// The file as far as it is wanted.
    public HealthFile only(Predicate<FileEntry> wanted) {
        return with(entries.stream().filter(wanted).toList());
    }

    /// The file as an institution may see it: what is sensitive is sealed unless it was opened, or is the
    /// institution's own record.
    public HealthFile openedTo(String institution, Set<Sensitivity> opened) {
        var open = entries.stream()
                .filter(entry -> opened.containsAll(entry.sensitive())
                        || entry.institution().equals(institution))
                .toList();
        var closed = entries.stream()
                .anyMatch(entry -> !entry.withdrawn()
                        && !opened.containsAll(entry.sensitive())
                        && !entry.institution().equals(institution));
        return new HealthFile(open, restricted, permits, closed);
    }

    /// The file with what was permitted a moment ago.
    public HealthFile with(Permits changed) {
        return new HealthFile(entries, restricted, changed, sealed);
    }

    private HealthFile with(List<FileEntry> changed) {
        return new HealthFile(changed, restricted, permits, sealed);
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

    /// The page that follows a visit, or the first, of all entries, withdrawn ones among them.
    public Optional<Page> pageOfAll(@Nullable UUID before, int limit) {
        var from = before == null ? 0 : positionOf(before) + 1;
        if (before != null && from == 0) {
            return Optional.empty();
        }
        var page = entries.subList(from, Math.min(from + limit, entries.size()));
        var isLast = from + page.size() == entries.size();
        return Optional.of(new Page(
                page, isLast ? Optional.empty() : Optional.of(page.getLast().visit())));
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

    /// What readers see from a visit on, even one withdrawn meanwhile; empty when it is not in the file.
    public Optional<List<FileEntry>> shownFrom(UUID visit) {
        var from = positionOf(visit);
        return from < 0
                ? Optional.empty()
                : Optional.of(entries.subList(from, entries.size()).stream()
                        .filter(entry -> !entry.withdrawn())
                        .toList());
    }

    HealthFile after(VisitEvent event, Function<Account, Marks> marking) {
        return switch (event) {
            case VisitRecorded recorded -> with(entry(event, recorded.account(), marking));
            case VisitAmended amended -> with(entry(event, amended.account(), marking));
            case ReportReady _ -> this;
            case VisitWithdrawn _ -> without(event.visit().value());
        };
    }

    private static FileEntry entry(VisitEvent event, Account account, Function<Account, Marks> marking) {
        return FileEntry.of(event.visit().value(), account, marking.apply(account));
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
        return with(Collections.unmodifiableList(changed));
    }

    private HealthFile without(UUID visit) {
        var changed = entries.stream()
                .map(entry -> entry.visit().equals(visit) ? entry.asWithdrawn() : entry)
                .toList();
        return with(changed);
    }

    HealthFile after(ErasureEvent event) {
        return switch (event) {
            case FileRestricted _, VisitsSetAside _ -> asRestricted();
            case VisitsShredded shredded -> {
                var gone = shredded.visits().stream().map(VisitId::value).collect(toSet());
                yield with(entries.stream()
                                .filter(entry -> !gone.contains(entry.visit()))
                                .toList())
                        .asRestricted();
            }
            case FileShredded _ -> EMPTY.asRestricted();
        };
    }

    HealthFile asRestricted() {
        return new HealthFile(entries, true, Permits.NONE, sealed);
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
