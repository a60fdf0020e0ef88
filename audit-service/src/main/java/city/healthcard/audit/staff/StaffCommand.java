package city.healthcard.audit.staff;

import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.Stage;
import java.util.Set;

/// What can be asked of the list of auditors.
public sealed interface StaffCommand {

    /// An auditor came to work; name and stages are those of the token.
    record IntroduceStaff(StaffId staff, String name, Set<Stage> stages) implements StaffCommand {}
}
