package city.healthcard.records.policy;

import city.healthcard.records.alert.Occasion;
import city.healthcard.records.alert.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Of which accesses citizens are told without looking for them; editions follow one another.
///
/// @param editions in any order
public record AlertPolicy(List<Edition> editions) {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /// One edition of the policy.
    ///
    /// @param from the first day on which it decides
    /// @param exceptPurposes codes of PurposeOfUse (HL7 v3): who reads for these is not told of
    public record Edition(int version, LocalDate from, Set<Occasion> occasions, Set<String> exceptPurposes) {

        /// What it says.
        Rule rule() {
            return new Rule(version, occasions, exceptPurposes);
        }
    }

    public AlertPolicy {
        editions = editions.stream()
                .sorted(Comparator.comparing(Edition::from).reversed())
                .toList();
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a policy of alerts needs an edition");
        }
    }

    /// What the edition in force says; before the first of them, the first.
    public Rule at(Instant moment) {
        var day = LocalDate.ofInstant(moment, CITY);
        return editions.stream()
                .filter(edition -> !edition.from().isAfter(day))
                .findFirst()
                .orElseGet(editions::getLast)
                .rule();
    }
}
