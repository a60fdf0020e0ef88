package city.healthcard.audit.alertlist;

import city.healthcard.audit.accessalert.AlertEvent.AccessAlertClosed;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertRaised;
import city.healthcard.audit.accessalert.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One alert.
///
/// @param reader pseudonym of whom it is about
/// @param capacity as what they read or tried to
/// @param institution code of their institution; empty for persons
/// @param rule name of the rule
/// @param measure `refused-attempts` or `files-read`
/// @param limit so many would have been no alert
/// @param within in how long a time
/// @param policy the edition of the policy that the rule is of
/// @param sightings what raised it, the earliest first
/// @param state `open` or `closed`
/// @param holder pseudonym of who looks into it, or did; empty while nobody does
/// @param finding the word of what was found; empty while it is open
/// @param closedAt absent while it is open
public record AlertEntry(
        UUID id,
        String reader,
        String capacity,
        String institution,
        String rule,
        String measure,
        int limit,
        Duration within,
        String policy,
        List<Sighting> sightings,
        Instant raisedAt,
        String state,
        String holder,
        String finding,
        @Nullable Instant closedAt) {

    static final String OPEN = "open";
    static final String CLOSED = "closed";

    public AlertEntry {
        sightings = List.copyOf(sightings);
    }

    static AlertEntry of(AccessAlertRaised raised, Instant at) {
        return new AlertEntry(
                raised.id().value(),
                raised.reader(),
                raised.capacity(),
                raised.institution(),
                raised.rule(),
                raised.measure().word(),
                raised.limit(),
                raised.within(),
                raised.policy(),
                raised.sightings(),
                at,
                OPEN,
                "",
                "",
                null);
    }

    /// In the hands of an auditor; of nobody, where the pseudonym is empty.
    public AlertEntry heldBy(String auditor) {
        return with(state, auditor, finding, closedAt);
    }

    AlertEntry after(AccessAlertClosed closed, Instant at) {
        return with(CLOSED, closed.by().value(), closed.finding().word(), at);
    }

    private AlertEntry with(String nowState, String nowHolder, String nowFinding, @Nullable Instant nowClosedAt) {
        return new AlertEntry(
                id,
                reader,
                capacity,
                institution,
                rule,
                measure,
                limit,
                within,
                policy,
                sightings,
                raisedAt,
                nowState,
                nowHolder,
                nowFinding,
                nowClosedAt);
    }

    /// Since when it stands so.
    Instant since() {
        return closedAt == null ? raisedAt : closedAt;
    }
}
