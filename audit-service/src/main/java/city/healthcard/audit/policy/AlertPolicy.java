package city.healthcard.audit.policy;

import city.healthcard.audit.accessalert.AlertRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// When an access auditor hears of one person's accesses; editions follow one another.
///
/// @param editions in any order
public record AlertPolicy(List<Edition> editions) {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /// One edition of the policy.
    ///
    /// @param version its name, recorded in every alert that it raised
    /// @param effectiveFrom the first day on which it is in force, Asia/Shanghai
    public record Edition(String version, LocalDate effectiveFrom, List<AlertRule> rules) {
        public Edition {
            rules = List.copyOf(rules);
            if (rules.stream().map(AlertRule::name).distinct().count() != rules.size()) {
                throw new IllegalArgumentException("two rules of one name in " + version);
            }
        }
    }

    public AlertPolicy {
        editions = editions.stream()
                .sorted(Comparator.comparing(Edition::effectiveFrom).reversed())
                .toList();
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a policy of access alerts needs an edition");
        }
    }

    /// The edition in force at a moment; before the first nothing is too much.
    public Optional<Edition> at(Instant moment) {
        var day = LocalDate.ofInstant(moment, CITY);
        return editions.stream()
                .filter(edition -> !edition.effectiveFrom().isAfter(day))
                .findFirst();
    }

    /// A rule of an edition; empty when there is none.
    public Optional<AlertRule> rule(String version, String name) {
        return editions.stream()
                .filter(edition -> edition.version().equals(version))
                .flatMap(edition -> edition.rules().stream())
                .filter(rule -> rule.name().equals(name))
                .findFirst();
    }
}
