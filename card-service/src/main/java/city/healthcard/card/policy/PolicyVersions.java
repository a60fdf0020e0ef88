package city.healthcard.card.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// All versions of a policy, past and to come.
public record PolicyVersions<P extends EffectiveDated>(List<P> versions) {

    public PolicyVersions {
        versions = versions.stream()
                .sorted(Comparator.comparing(EffectiveDated::effectiveFrom))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("no policy");
        }
    }

    /// The version in force on the day; before the first, the first.
    public P on(LocalDate day) {
        return versions.reversed().stream()
                .filter(policy -> !policy.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseGet(versions::getFirst);
    }
}
