package city.healthcard.card.claim;

import java.util.UUID;

/// Whose it is.
public sealed interface Claiming {

    /// Nobody's.
    record Unclaimed() implements Claiming {}

    /// Somebody's.
    record Owned(UUID owner) implements Claiming {}
}
