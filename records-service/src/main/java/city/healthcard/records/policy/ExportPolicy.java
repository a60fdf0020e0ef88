package city.healthcard.records.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// How long a copy of a file may be; editions follow one another.
///
/// @param editions in any order
public record ExportPolicy(List<Edition> editions) {

    /// One edition of the policy.
    ///
    /// @param from the first day on which it decides
    /// @param pdfItemsMax how many items a PDF may have
    /// @param fhirItemsMax how many items a bundle may have
    public record Edition(int version, LocalDate from, int pdfItemsMax, int fhirItemsMax) {}

    public ExportPolicy {
        editions = editions.stream()
                .sorted(Comparator.comparing(Edition::from).reversed())
                .toList();
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a policy of copies needs an edition");
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
