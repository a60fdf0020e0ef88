package city.healthcard.audit.accesscase;

import city.healthcard.audit.access.Access;
import city.healthcard.audit.person.CitizenId;
import city.healthcard.audit.person.StaffId;
import java.time.Instant;

/// What can be asked of a case.
public sealed interface CaseCommand {

    /// A citizen has questioned an access.
    ///
    /// @param concern the word of what worries the citizen
    record OpenCase(CaseId id, CitizenId citizen, Access access, String concern, Instant askedAt)
            implements CaseCommand {}

    /// Look into it; also when another had taken it up.
    record TakeUp(StaffId by) implements CaseCommand {}

    /// Leave it to others.
    record PutBack(StaffId by) implements CaseCommand {}

    /// Say what was found.
    record CloseCase(StaffId by, Finding finding) implements CaseCommand {}
}
