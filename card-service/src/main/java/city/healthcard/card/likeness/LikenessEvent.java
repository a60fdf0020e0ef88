package city.healthcard.card.likeness;

import city.healthcard.card.id.CitizenId;
import city.healthcard.contracts.WireType;
import java.util.List;

/// What was noticed.
public sealed interface LikenessEvent {

    /// A citizen bears what others bear, too.
    ///
    /// @param others the latest who were noted before; empty for the first
    @WireType("card/likeness-noted/1")
    record LikenessNoted(CitizenId citizen, Likeness.Kind kind, List<CitizenId> others) implements LikenessEvent {
        public LikenessNoted {
            others = List.copyOf(others);
        }
    }
}
