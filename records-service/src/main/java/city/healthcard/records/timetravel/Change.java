package city.healthcard.records.timetravel;

import city.healthcard.records.filedvisit.FiledVisit;
import java.util.Locale;
import java.util.Optional;

/// What became of one visit between two times.
///
/// @param now the visit at the later time; a mark without content when it has been withdrawn
/// @param was the visit at the earlier time; only where it was amended
public record Change(Kind kind, FiledVisit now, Optional<FiledVisit> was) {

    /// How it changed.
    public enum Kind {
        ADDED,
        AMENDED,
        WITHDRAWN;

        /// The word in answers.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The change from one state of a visit to another; empty when there is none.
    static Optional<Change> between(Optional<Known> before, Optional<Known> after) {
        var was = before.filter(Known::onFile).map(Known::visit);
        var is = after.filter(Known::onFile).map(Known::visit);
        if (is.isEmpty()) {
            return was.flatMap(_ -> after.map(known -> new Change(Kind.WITHDRAWN, known.visit(), Optional.empty())));
        }
        if (was.isEmpty()) {
            return is.map(visit -> new Change(Kind.ADDED, visit, Optional.empty()));
        }
        return was.equals(is) ? Optional.empty() : is.map(visit -> new Change(Kind.AMENDED, visit, was));
    }
}
