package city.healthcard.audit.staff;

import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.Stage;
import city.healthcard.contracts.WireType;
import java.util.Set;

/// What happened in the list of auditors.
public sealed interface StaffEvent {

    /// Whom it is about.
    StaffId staff();

    /// Under this name somebody works at these stages. Personal; sealed with a key of the auditor's own.
    @WireType("audit/staff-introduced/1")
    record StaffIntroduced(StaffId staff, String name, Set<Stage> stages) implements StaffEvent {}
}
