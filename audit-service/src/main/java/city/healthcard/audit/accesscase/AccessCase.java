package city.healthcard.audit.accesscase;

import city.healthcard.audit.accesscase.CaseEvent.CaseOpened;
import city.healthcard.audit.person.StaffId;

/// How a case stands.
public sealed interface AccessCase {

    /// Nobody has asked.
    record Unopened() implements AccessCase {}

    /// It waits.
    record Waiting(CaseOpened opened) implements AccessCase {}

    /// An auditor looks into it.
    record Held(CaseOpened opened, StaffId by) implements AccessCase {}

    /// It was looked into.
    record Closed(CaseOpened opened, StaffId by, Finding finding) implements AccessCase {}
}
