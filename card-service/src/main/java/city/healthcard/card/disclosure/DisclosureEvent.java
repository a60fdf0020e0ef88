package city.healthcard.card.disclosure;

import city.healthcard.card.id.CitizenId;
import city.healthcard.contracts.WireType;
import java.util.List;

/// What happened to a disclosure.
public sealed interface DisclosureEvent {

    /// Somebody was told.
    @WireType("card/disclosed/1")
    record Disclosed(String reader, String purpose, List<CitizenId> citizens) implements DisclosureEvent {
        public Disclosed {
            citizens = List.copyOf(citizens);
        }
    }
}
