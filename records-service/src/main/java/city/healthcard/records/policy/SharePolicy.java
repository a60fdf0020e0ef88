package city.healthcard.records.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// How far links reach by which citizens share; editions follow one another.
///
/// @param editions in any order
public record SharePolicy(List<Edition> editions) {

    /// One edition of the policy.
    ///
    /// @param from the first day on which it decides
    /// @param minutesMax the longest time a link may open something
    /// @param attemptsMax how many wrong PINs close it
    /// @param linksMax how many a citizen may have at once
    /// @param itemsMax how many items one may show
    public record Edition(int version, LocalDate from, int minutesMax, int attemptsMax, int linksMax, int itemsMax) {}

    public SharePolicy {
        editions = editions.stream()
                .sorted(Comparator.comparing(Edition::from).reversed())
                .toList();
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a policy of links needs an edition");
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
