package city.healthcard.card.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands about a citizen's erasure.
///
/// @param request what waits for another person's approval
/// @param holds what forbids it
record Forgetting(@Nullable ErasureRequest request, List<LegalHold> holds) {

    static final Forgetting NONE = new Forgetting(null, List.of());

    Forgetting {
        holds = List.copyOf(holds);
    }

    boolean isHeldBy(UUID hold) {
        return holds.stream().anyMatch(one -> one.id().equals(hold));
    }

    Forgetting asking(@Nullable ErasureRequest asked) {
        return new Forgetting(asked, holds);
    }

    Forgetting heldBy(LegalHold hold) {
        var more = new ArrayList<>(holds);
        more.add(hold);
        return new Forgetting(request, more);
    }

    Forgetting without(UUID hold) {
        return new Forgetting(
                request, holds.stream().filter(one -> !one.id().equals(hold)).toList());
    }
}
