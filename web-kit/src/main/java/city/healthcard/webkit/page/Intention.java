package city.healthcard.webkit.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wants who sends a form. All forms of a page carry one key, and who goes back in the browser does
/// another thing under it: so each deed is an intention of its own.
public final class Intention {

    private Intention() {}

    /// The id of the intention, the same each time for the same deed under the same key. Without a key it is
    /// a new one.
    public static UUID of(String deed, @Nullable UUID key) {
        return key == null ? UUID.randomUUID() : UUID.nameUUIDFromBytes((deed + '\n' + key).getBytes(UTF_8));
    }

    /// The same under the key that came with a form as `key`.
    public static UUID of(String deed, Form form) {
        return of(deed, form.id("key").orElse(null));
    }
}
