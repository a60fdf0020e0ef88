package city.healthcard.audit.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// All versions of the review policy, past and to come.
public record ReviewPolicies(List<ReviewPolicy> versions) {

    public ReviewPolicies {
        versions = versions.stream()
                .sorted(Comparator.comparing(ReviewPolicy::effectiveFrom))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("no policy for reviews");
        }
        if (versions.stream().map(ReviewPolicy::effectiveFrom).distinct().count() != versions.size()) {
            throw new IllegalArgumentException("two versions of the review policy begin on one day");
        }
    }

    /// The version in force on the day; before the first, the first.
    public ReviewPolicy on(LocalDate day) {
        return versions.reversed().stream()
                .filter(policy -> !policy.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseGet(versions::getFirst);
    }
}
