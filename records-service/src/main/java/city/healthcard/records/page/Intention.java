package city.healthcard.records.page;

import city.healthcard.eventsourcing.CommandId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wants who sends a form. All forms of a page carry one key; each deed under it is an intention of its
/// own.
final class Intention {

    private Intention() {}

    /// The same each time for the same deed under the same key. Without a key it is a new one.
    static CommandId of(String deed, @Nullable UUID key) {
        return key == null ? new CommandId(UUID.randomUUID()) : CommandId.named(deed, key.toString());
    }

    /// The key that was sent with a form; absent when it is none.
    static @Nullable UUID keyOf(@Nullable String sent) {
        try {
            return sent == null ? null : UUID.fromString(sent);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
