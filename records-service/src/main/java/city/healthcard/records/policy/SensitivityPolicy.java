package city.healthcard.records.policy;

import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.Sensitivity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which visits are more private than others: sealed for institutions without consent, and not seen by a guardian with
/// narrowed rights. The newest edition decides upon the whole file: an edition comes with the release that is in
/// service on its first day, and the file's index is then built anew.
///
/// @param editions in any order
public record SensitivityPolicy(List<Edition> editions) {

    /// One edition of the policy.
    ///
    /// @param from the first day on which it decides
    /// @param categories how a visit of each category is known
    public record Edition(int version, LocalDate from, Map<Sensitivity, Signs> categories) {

        public Edition {
            categories = Map.copyOf(categories);
        }

        /// The categories a visit is in; none for most.
        ///
        /// @param department name of the department; empty when not said
        public Set<Sensitivity> of(String department, List<Diagnosis> diagnoses) {
            var found = EnumSet.noneOf(Sensitivity.class);
            categories.forEach((category, signs) -> {
                if (signs.areOn(department, diagnoses)) {
                    found.add(category);
                }
            });
            return found;
        }
    }

    /// How a visit of a category is known.
    ///
    /// @param departments words in a department's name, in lower case
    /// @param diagnoses beginnings of codes of ICD-10
    public record Signs(List<String> departments, List<String> diagnoses) {

        public Signs {
            departments = List.copyOf(departments);
            diagnoses = List.copyOf(diagnoses);
        }

        private boolean areOn(String department, List<Diagnosis> said) {
            return departments.stream().anyMatch(department.toLowerCase(Locale.ROOT)::contains)
                    || said.stream().anyMatch(diagnosis -> isListed(diagnosis.code()));
        }

        private boolean isListed(@Nullable String code) {
            return code != null && diagnoses.stream().anyMatch(code.toUpperCase(Locale.ROOT)::startsWith);
        }
    }

    public SensitivityPolicy {
        editions = editions.stream().sorted(Comparator.comparing(Edition::from)).toList();
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a policy of what is sensitive needs an edition");
        }
    }

    /// The edition in service.
    public Edition newest() {
        return editions.getLast();
    }
}
