package city.healthcard.audit.accessalert;

import city.healthcard.audit.accessalert.AlertEvent.AccessAlertRaised;
import city.healthcard.audit.person.StaffId;

/// How an alert stands.
public sealed interface AccessAlert {

    /// Nothing was too much.
    record Unraised() implements AccessAlert {}

    /// It waits.
    record Waiting(AccessAlertRaised raised) implements AccessAlert {}

    /// An auditor looks into it.
    record Held(AccessAlertRaised raised, StaffId by) implements AccessAlert {}

    /// It was looked into.
    record Closed(AccessAlertRaised raised, StaffId by, AlertFinding finding) implements AccessAlert {}
}
