package city.healthcard.card.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// All versions of the policy, past and to come.
public record CardPolicies(List<CardPolicy> versions) {

    public CardPolicies {
        versions = versions.stream()
                .sorted(Comparator.comparing(CardPolicy::effectiveFrom))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("no policy");
        }
    }

    /// The version in force on the day; before the first, the first.
    public CardPolicy on(LocalDate day) {
        return versions.reversed().stream()
                .filter(policy -> !policy.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseGet(versions::getFirst);
    }
}
