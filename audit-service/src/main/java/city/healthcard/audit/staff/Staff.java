package city.healthcard.audit.staff;

import city.healthcard.audit.review.Stage;
import java.util.Set;

/// What is known of an auditor.
public sealed interface Staff {

    /// Nothing.
    record Unknown() implements Staff {}

    /// A name and where the auditor works.
    record Introduced(String name, Set<Stage> stages) implements Staff {}
}
