package city.healthcard.audit.accessalert;

import city.healthcard.audit.person.StaffId;
import city.healthcard.contracts.WireType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What happened to an alert. Pseudonyms and codes only.
public sealed interface AlertEvent {

    /// Which.
    AlertId id();

    /// One person has read, or tried to, beyond what a rule allows.
    ///
    /// @param reader pseudonym of the person
    /// @param capacity as what, the last time
    /// @param institution code of the institution, the last time; empty for persons
    /// @param rule name of the rule
    /// @param policy the edition of the policy that the rule is of
    /// @param window when the window began in which the last of them was
    /// @param sightings what raised it, the earliest first: one more than the limit
    @WireType("audit/access-alert-raised/1")
    record AccessAlertRaised(
            AlertId id,
            String reader,
            String capacity,
            String institution,
            String rule,
            Measure measure,
            int limit,
            Duration within,
            String policy,
            Instant window,
            List<Sighting> sightings)
            implements AlertEvent {
        public AccessAlertRaised {
            sightings = List.copyOf(sightings);
        }
    }

    /// An auditor looks into it.
    @WireType("audit/access-alert-taken-up/1")
    record AccessAlertTakenUp(AlertId id, StaffId by) implements AlertEvent {}

    /// Nobody looks into it any more.
    @WireType("audit/access-alert-put-back/1")
    record AccessAlertPutBack(AlertId id, StaffId by) implements AlertEvent {}

    /// It was looked into.
    @WireType("audit/access-alert-closed/1")
    record AccessAlertClosed(AlertId id, StaffId by, AlertFinding finding) implements AlertEvent {}
}
