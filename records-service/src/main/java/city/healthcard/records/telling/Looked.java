package city.healthcard.records.telling;

import city.healthcard.records.reading.Scope;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One reading of the file, while the version that was could be seen in it or not.
///
/// @param capacity `citizen`, `institution`, `guardian`, `invited` or `bureau`
/// @param visit the one visit that was read; absent when it was more, or nobody noted which
public record Looked(
        String reader,
        String capacity,
        String institution,
        Scope scope,
        @Nullable VisitId visit,
        Instant at) {}
