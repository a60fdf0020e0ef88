package city.healthcard.records.clinical;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A report of a laboratory, an imaging department, a doctor.
///
/// @param number the institution's own number of it
/// @param category such as `laboratory`, `imaging`, `note`
/// @param status `preliminary`, `final`, `amended` …
/// @param conclusion what it comes to
/// @param text the report in words
/// @param results what it reports on; the values are among the visit's observations
public record Report(
        @Nullable String number,
        @Nullable String system,
        @Nullable String version,
        @Nullable String code,
        @Nullable String display,
        @Nullable String category,
        @Nullable String status,
        @Nullable Instant at,
        @Nullable String conclusion,
        @Nullable String text,
        List<Coding> results) {

    private static final Set<String> VERIFIED = Set.of("final", "amended", "corrected", "appended");

    public Report {
        results = Sheets.list(results);
    }

    /// Whether somebody answers for it: it is neither awaited nor preliminary, nor taken back.
    public boolean verified() {
        return status != null && VERIFIED.contains(status.toLowerCase(Locale.ROOT));
    }
}
