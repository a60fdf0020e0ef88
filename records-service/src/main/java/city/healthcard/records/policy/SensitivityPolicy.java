package city.healthcard.records.policy;

import city.healthcard.records.clinical.VisitSheet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which visits a guardian with narrowed rights does not see; editions follow one another.
///
/// @param editions in any order
public record SensitivityPolicy(List<Edition> editions) {

    /// One edition of the policy.
    ///
    /// @param from the first day on which it decides
    /// @param departments words in a department's name
    /// @param diagnoses beginnings of codes of ICD-10
    public record Edition(int version, LocalDate from, List<String> departments, List<String> diagnoses) {

        public Edition {
            departments = List.copyOf(departments);
            diagnoses = List.copyOf(diagnoses);
        }

        /// Whether the visit is sensitive.
        public boolean covers(VisitSheet sheet) {
            var department = sheet.department();
            return department != null && hasWord(department.name())
                    || sheet.diagnoses().stream().anyMatch(diagnosis -> isListed(diagnosis.code()));
        }

        private boolean hasWord(@Nullable String name) {
            return name != null && departments.stream().anyMatch(lower(name)::contains);
        }

        private boolean isListed(@Nullable String code) {
            return code != null && diagnoses.stream().anyMatch(code.toUpperCase(Locale.ROOT)::startsWith);
        }

        private static String lower(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    public SensitivityPolicy {
        editions = editions.stream()
                .sorted(Comparator.comparing(Edition::from).reversed())
                .toList();
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a policy of what is sensitive needs an edition");
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
