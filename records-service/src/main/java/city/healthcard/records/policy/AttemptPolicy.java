package city.healthcard.records.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// Which refused attempts to read are told as one; editions follow one another.
///
/// @param editions in any order
public record AttemptPolicy(List<Edition> editions) {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /// One edition of the policy.
    ///
    /// @param from the first day on which it decides
    /// @param oneFor attempts of one person at one file that fail for one reason within this time are one
    public record Edition(int version, LocalDate from, Duration oneFor) {
        public Edition {
            if (!oneFor.isPositive()) {
                throw new IllegalArgumentException("attempts are told as one for some time");
            }
        }

        /// The number of the window in which a moment lies, counted from 1970.
        public long windowOf(Instant moment) {
            return Math.floorDiv(moment.toEpochMilli(), oneFor.toMillis());
        }
    }

    public AttemptPolicy {
        editions = editions.stream()
                .sorted(Comparator.comparing(Edition::from).reversed())
                .toList();
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a policy of attempts needs an edition");
        }
    }

    /// The edition in force; before the first of them, the first.
    public Edition at(Instant moment) {
        var day = LocalDate.ofInstant(moment, CITY);
        return editions.stream()
                .filter(edition -> !edition.from().isAfter(day))
                .findFirst()
                .orElseGet(editions::getLast);
    }
}
