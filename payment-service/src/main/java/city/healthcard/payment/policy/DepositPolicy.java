package city.healthcard.payment.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// All terms there have been and are announced.
public record DepositPolicy(List<DepositTerms> versions) {

    public DepositPolicy {
        versions = versions.stream()
                .sorted(Comparator.comparing(DepositTerms::from))
                .toList();
        if (versions.stream().map(DepositTerms::from).distinct().count() != versions.size()) {
            throw new IllegalArgumentException("two versions of the deposit's terms begin on one day");
        }
    }

    /// The terms that hold on a day in Asia/Shanghai; fails with [IllegalStateException] before the first.
    public DepositTerms on(LocalDate day) {
        return versions.reversed().stream()
                .filter(terms -> !terms.from().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no terms for the deposit hold on " + day));
    }
}
