package city.healthcard.records.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;

/// What a summary takes for current where the institutions do not say; editions follow one another.
///
/// @param editions in any order
public record SummaryPolicy(List<Edition> editions) {

    /// One edition of the policy.
    ///
    /// @param from the first day on which it decides
    /// @param problemsWithoutStatusFor how long a diagnosis without a status counts as a problem
    /// @param medicationWithoutDaysFor how long a prescription counts as current that says neither for how
    /// many days it is
    /// nor whether it is still taken
    /// @param resultsFor how old a result may be
    /// @param resultsMax how many examinations are shown
    public record Edition(
            int version,
            LocalDate from,
            Period problemsWithoutStatusFor,
            Period medicationWithoutDaysFor,
            Period resultsFor,
            int resultsMax) {}

    public SummaryPolicy {
        editions = editions.stream()
                .sorted(Comparator.comparing(Edition::from).reversed())
                .toList();
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a policy of summaries needs an edition");
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
