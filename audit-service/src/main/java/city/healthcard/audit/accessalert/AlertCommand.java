package city.healthcard.audit.accessalert;

import city.healthcard.audit.person.StaffId;
import java.util.List;

/// What can be asked of an alert.
public sealed interface AlertCommand {

    /// One person has read, or tried to; see whether that is too much.
    ///
    /// @param reader pseudonym of the person
    /// @param capacity as what, the last time
    /// @param institution code of the institution, the last time; empty for persons
    /// @param policy the edition of the policy that the rule is of
    /// @param sightings different ones, the earliest first
    record RaiseAlert(
            AlertId id,
            String reader,
            String capacity,
            String institution,
            AlertRule rule,
            String policy,
            List<Sighting> sightings)
            implements AlertCommand {
        public RaiseAlert {
            sightings = List.copyOf(sightings);
        }
    }

    /// Look into it; also when another had taken it up.
    record TakeUp(StaffId by) implements AlertCommand {}

    /// Leave it to others.
    record PutBack(StaffId by) implements AlertCommand {}

    /// Say what was found.
    record CloseAlert(StaffId by, AlertFinding finding) implements AlertCommand {}
}
