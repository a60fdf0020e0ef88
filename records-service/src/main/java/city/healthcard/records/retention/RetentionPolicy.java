package city.healthcard.records.retention;

import city.healthcard.records.clinical.VisitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How many years a record of each kind is kept, by the day the visit began; editions follow one another.
///
/// @param editions in any order
public record RetentionPolicy(List<Edition> editions) {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /// One edition of the policy.
    ///
    /// @param version its number
    /// @param from the first day it applies to
    /// @param years how long each class is kept after the year of the visit
    /// @param classes the class of each kind of visit
    public record Edition(int version, LocalDate from, Map<String, Integer> years, Map<VisitKind, String> classes) {

        public Edition {
            years = Map.copyOf(years);
            classes = Map.copyOf(classes);
        }
    }

    public RetentionPolicy {
        editions = editions.stream()
                .sorted(Comparator.comparing(Edition::from).reversed())
                .toList();
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a retention policy needs an edition");
        }
    }

    /// Until when a visit is kept. One older than every edition is kept by the oldest of them.
    ///
    /// @param start when the visit began
    /// @param end when it ended, or where it is not over yet, when it began
    public Term termOf(VisitKind kind, Instant start, Instant end) {
        var edition = editionFor(LocalDate.ofInstant(start, CITY));
        var kept = edition.classes().get(kind);
        var years = kept == null ? null : edition.years().get(kept);
        if (kept == null || years == null) {
            throw new IllegalStateException(
                    "edition %d of the retention policy does not say how long a visit of kind %s is kept"
                            .formatted(edition.version(), kind));
        }
        return new Term(kept, LocalDate.ofInstant(end, CITY).getYear() + years, edition.version());
    }

    /// The number of the edition in force.
    public int editionOn(Instant at) {
        return editionFor(LocalDate.ofInstant(at, CITY)).version();
    }

    private Edition editionFor(LocalDate day) {
        for (var edition : editions) {
            if (!edition.from().isAfter(day)) {
                return edition;
            }
        }
        return editions.getLast();
    }
}
