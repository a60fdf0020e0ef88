package city.healthcard.records.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// How far consents and broken glass reach; editions follow one another.
///
/// @param editions in any order
public record EntitlementPolicy(List<Edition> editions) {

    /// One edition of the policy.
    ///
    /// @param from the first day on which it decides
    /// @param breakGlassFor how long a file stays open once the glass was broken
    /// @param consentDaysMax the longest period of a consent
    /// @param consentsMax how many a citizen may have in force or to come
    public record Edition(int version, LocalDate from, Duration breakGlassFor, int consentDaysMax, int consentsMax) {}

    public EntitlementPolicy {
        editions = editions.stream()
                .sorted(Comparator.comparing(Edition::from).reversed())
                .toList();
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a policy of entitlement needs an edition");
        }
    }

    /// The edition in force; before the first of them, the first.
    public Edition on(LocalDate day) {
        return editions.stream()
                .filter(edition -> !edition.from().isAfter(day))
                .findFirst()
                .orElseGet(editions::getLast);
    }
}
