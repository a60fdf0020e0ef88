package city.healthcard.records.bykind;

import city.healthcard.records.healthfile.FileEntry;
import city.healthcard.records.healthfile.HealthFile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which visits have to be read for the results of one examination.
///
/// @param entries newest first; each may have such a result
/// @param next the visit to ask from for the earlier ones; absent where there are none
record TrendSlice(List<FileEntry> entries, Optional<UUID> next) {

    /// The slice before a visit, or the newest; empty when nobody knows the visit.
    static Optional<TrendSlice> of(HealthFile file, String code, @Nullable UUID before, int visits) {
        if (before != null
                && file.entries().stream().noneMatch(entry -> entry.visit().equals(before))) {
            return Optional.empty();
        }
        var candidates = file.entries().stream()
                .dropWhile(entry -> before != null && !entry.visit().equals(before))
                .skip(before == null ? 0 : 1)
                .filter(entry -> !entry.withdrawn() && entry.contents().mayHave(code))
                .limit(visits + 1L)
                .toList();
        return Optional.of(
                candidates.size() <= visits
                        ? new TrendSlice(candidates, Optional.empty())
                        : new TrendSlice(
                                candidates.subList(0, visits),
                                Optional.of(candidates.get(visits - 1).visit())));
    }
}
