package city.healthcard.audit.oversight;

import java.util.Map;
import java.util.TreeMap;

/// What was counted of one subject.
///
/// @param kind what the subject is
/// @param subject the district's or the institution's code, or the auditor's pseudonym
/// @param counts by what was counted
public record Tally(Kind kind, String subject, Map<Count, Long> counts) {

    /// Of what counts are kept.
    public enum Kind {
        DISTRICT,
        INSTITUTION,
        AUDITOR
    }

    /// What is counted.
    public enum Count {
        /// Rounds of applications that joined the district's queue.
        SUBMITTED,
        /// Decisions the auditor has taken, in both stages.
        DECIDED,
        /// Visits the institution posted.
        VISITS,
        /// Visits the institution took back.
        VISITS_WITHDRAWN,
        /// Readings of files by people of the institution.
        READS
    }

    public Tally {
        counts = Map.copyOf(counts);
    }

    Tally plusOne(Count count) {
        var more = new TreeMap<>(counts);
        more.merge(count, 1L, Long::sum);
        return new Tally(kind, subject, more);
    }
}
