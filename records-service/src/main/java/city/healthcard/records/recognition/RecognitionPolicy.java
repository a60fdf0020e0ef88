package city.healthcard.records.recognition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What is recognised for how long, and whose; editions follow one another.
///
/// @param editions in any order
public record RecognitionPolicy(List<Edition> editions) {

    /// One edition of the policy.
    ///
    /// @param from the first day on which it decides
    /// @param groups of examinations; the first that a code belongs to decides
    /// @param laboratories who was assessed, by the institution's code, and how far
    public record Edition(int version, LocalDate from, List<Group> groups, Map<String, Level> laboratories) {
        public Edition {
            groups = List.copyOf(groups);
            laboratories = Map.copyOf(laboratories);
        }
    }

    /// Examinations that keep for the same time.
    ///
    /// @param name such as `biochemistry`
    /// @param system of the codes
    /// @param codes that belong to it
    /// @param days so many days after the examination it is still recognised
    /// @param level at least so far the laboratory must be assessed
    public record Group(String name, String system, List<String> codes, int days, Level level) {
        public Group {
            codes = List.copyOf(codes);
        }

        boolean covers(String ofSystem, String code) {
            return system.equals(ofSystem) && codes.contains(code);
        }
    }

    public RecognitionPolicy {
        editions = editions.stream()
                .sorted(Comparator.comparing(Edition::from).reversed())
                .toList();
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a policy of recognition needs an edition");
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
