package city.healthcard.records.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A search of one citizen's resources of one type.
///
/// @param patient whose; absent when not said
/// @param ids any of these; empty asks for all
/// @param sort by which time; absent for the newest visit first
/// @param includes what else is put into the page
/// @param after the last resource of the page before
/// @param asked the parameters that were used, as they were sent, without `_after`
/// @param ignored the names of those that were not
record Query(
        Optional<UUID> patient,
        Set<String> ids,
        List<TokenTest> tokens,
        List<DateTest> dates,
        Optional<Sort> sort,
        int count,
        Set<Include> includes,
        Optional<After> after,
        List<Asked> asked,
        List<String> ignored) {

    /// By a time, the earliest or the latest first.
    record Sort(String name, boolean descending) {}

    /// What every resource refers to, and we have at hand: the citizen, who is the same for all, and the
    /// encounter, which is in the same document.
    enum Include {
        PATIENT,
        ENCOUNTER
    }

    /// A parameter as it was sent.
    record Asked(String name, String value) {}

    /// Whether everything of the type matches.
    boolean asksForAll() {
        return ids.isEmpty() && tokens.isEmpty() && dates.isEmpty();
    }

    boolean matches(String id, Facts facts) {
        if (!ids.isEmpty() && !ids.contains(id)) {
            return false;
        }
        return tokens.stream().allMatch(test -> test.met(facts))
                && dates.stream().allMatch(test -> test.met(facts));
    }
}
