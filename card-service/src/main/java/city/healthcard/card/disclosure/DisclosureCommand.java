package city.healthcard.card.disclosure;

import city.healthcard.card.id.CitizenId;
import java.util.List;

/// What is asked of a disclosure.
public sealed interface DisclosureCommand {

    /// Note that it is about to happen.
    ///
    /// @param reader who is told, as a pseudonym
    /// @param purpose what for, such as `names`
    record Disclose(String reader, String purpose, List<CitizenId> citizens) implements DisclosureCommand {
        public Disclose {
            citizens = List.copyOf(citizens);
        }
    }
}
