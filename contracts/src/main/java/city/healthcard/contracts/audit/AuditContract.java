package city.healthcard.contracts.audit;

import city.healthcard.contracts.Contract;
import city.healthcard.contracts.WireType;
import java.time.Instant;
import java.util.UUID;

/// What audit-service tells the city: decisions on applications, the register of institutions, and what was found about
/// questioned accesses.
public sealed interface AuditContract extends Contract {

    /// The registration centre has approved; a deposit may now become due.
    @WireType("audit.registration-approved.v1")
    record RegistrationApproved(UUID citizenId, UUID applicationId, int round) implements AuditContract {
        @Override
        public UUID key() {
            return citizenId;
        }
    }

    /// The finance department has approved; the card may be made.
    @WireType("audit.finance-approved.v1")
    record FinanceApproved(UUID citizenId, UUID applicationId, int round) implements AuditContract {
        @Override
        public UUID key() {
            return citizenId;
        }
    }

    /// The application goes back to be corrected. The reasons are shown to the applicant by audit-service.
    @WireType("audit.application-returned.v1")
    record ApplicationReturned(UUID citizenId, UUID applicationId, int round) implements AuditContract {
        @Override
        public UUID key() {
            return citizenId;
        }
    }

    /// The application is refused for good.
    @WireType("audit.application-rejected.v1")
    record ApplicationRejected(UUID citizenId, UUID applicationId, int round) implements AuditContract {
        @Override
        public UUID key() {
            return citizenId;
        }
    }

    /// An access auditor has looked into an access that its citizen had questioned.
    ///
    /// @param caseId the id of the citizen's question
    /// @param readId the access
    /// @param finding `justified`, `unjustified` or `unclear`; there may be others
    @WireType("audit.access-case-closed.v1")
    record AccessCaseClosed(UUID citizenId, UUID caseId, UUID readId, String finding, Instant closedAt)
            implements AuditContract {
        @Override
        public UUID key() {
            return citizenId;
        }
    }

    /// The institution takes part: it may issue at its desk and post visits.
    ///
    /// @param institution its code, such as `35020001`
    /// @param name its name in Chinese
    /// @param nameEn its name in English
    /// @param district six-digit district code (GB/T 2260)
    @WireType("audit.institution-designated.v1")
    record InstitutionDesignated(UUID institutionId, String institution, String name, String nameEn, String district)
            implements AuditContract {
        @Override
        public UUID key() {
            return institutionId;
        }
    }

    /// The institution takes part no longer, until designated again.
    @WireType("audit.institution-suspended.v1")
    record InstitutionSuspended(UUID institutionId, String institution) implements AuditContract {
        @Override
        public UUID key() {
            return institutionId;
        }
    }
}
