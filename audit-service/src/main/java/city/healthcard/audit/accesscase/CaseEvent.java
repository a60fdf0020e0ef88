package city.healthcard.audit.accesscase;

import city.healthcard.audit.access.Access;
import city.healthcard.audit.person.CitizenId;
import city.healthcard.audit.person.StaffId;
import city.healthcard.contracts.WireType;
import java.time.Instant;
import java.util.UUID;

/// What happened to a case. Pseudonyms and codes only; the citizen's words stay with records-service.
public sealed interface CaseEvent {

    /// Which.
    CaseId id();

    /// It waits for an access auditor.
    ///
    /// @param concern `unknown-reader`, `not-treated`, `not-allowed`, `other`; there may be more
    @WireType("audit/access-case-opened/1")
    record CaseOpened(CaseId id, CitizenId citizen, Access access, String concern, Instant askedAt)
            implements CaseEvent {}

    /// An auditor looks into it.
    @WireType("audit/access-case-taken-up/1")
    record CaseTakenUp(CaseId id, StaffId by) implements CaseEvent {}

    /// Nobody looks into it any more.
    @WireType("audit/access-case-put-back/1")
    record CasePutBack(CaseId id, StaffId by) implements CaseEvent {}

    /// It was looked into.
    ///
    /// @param read id of the access
    @WireType("audit/access-case-closed/1")
    record CaseClosed(CaseId id, CitizenId citizen, UUID read, StaffId by, Finding finding) implements CaseEvent {}
}
