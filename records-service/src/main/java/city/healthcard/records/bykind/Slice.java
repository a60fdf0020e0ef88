package city.healthcard.records.bykind;

import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.healthfile.HealthFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which visits have to be read for a page of items of one kind: no more than the page has items, however long the
/// life is.
///
/// @param entries newest first, each with at least one item of the kind
/// @param skipped how many items of the first entry the page before has shown
/// @param total how many items there are in all
/// @param more whether visits follow
record Slice(List<FileEntry> entries, int skipped, long total, boolean more) {

    Slice {
        entries = List.copyOf(entries);
    }

    /// The slice that follows a place, or the first; empty when nobody knows the place.
    static Optional<Slice> of(HealthFile file, ItemKind kind, Filter filter, @Nullable Place after, int limit) {
        var from = after == null ? 0 : positionOf(file, after);
        if (from < 0) {
            return Optional.empty();
        }
        var entries = new ArrayList<FileEntry>();
        var skipped = 0;
        var found = 0;
        var at = from;
        for (; at < file.entries().size() && found < limit; at++) {
            var entry = file.entries().get(at);
            var seen = after != null && at == from ? Math.clamp(after.number() + 1L, 0, Integer.MAX_VALUE) : 0;
            if (isMeant(entry, kind, filter) && entry.contents().count(kind) > seen) {
                skipped = entries.isEmpty() ? seen : skipped;
                entries.add(entry);
                found += entry.contents().count(kind) - seen;
            }
        }
        var more = file.entries().subList(at, file.entries().size()).stream()
                .anyMatch(entry -> isMeant(entry, kind, filter));
        return Optional.of(new Slice(entries, skipped, total(file, kind, filter), more));
    }

    /// How many items of a kind there are.
    static long total(HealthFile file, ItemKind kind, Filter filter) {
        return file.entries().stream()
                .filter(entry -> isMeant(entry, kind, filter))
                .mapToLong(entry -> entry.contents().count(kind))
                .sum();
    }

    private static boolean isMeant(FileEntry entry, ItemKind kind, Filter filter) {
        return !entry.withdrawn() && entry.contents().count(kind) > 0 && filter.covers(entry);
    }

    private static int positionOf(HealthFile file, Place place) {
        for (var at = 0; at < file.entries().size(); at++) {
            if (file.entries().get(at).visit().equals(place.visit())) {
                return at;
            }
        }
        return -1;
    }
}
