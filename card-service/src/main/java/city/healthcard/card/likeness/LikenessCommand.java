package city.healthcard.card.likeness;

import city.healthcard.card.id.CitizenId;

/// What is asked about a likeness.
public sealed interface LikenessCommand {

    /// This citizen bears it.
    record NoteLikeness(CitizenId citizen, Likeness.Kind kind) implements LikenessCommand {}
}
