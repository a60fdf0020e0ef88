package city.healthcard.eventsourcing.reaction;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.fact.Fact;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.function.BiFunction;

/// One sentence of what follows from what, such as `WhenDepositPaidThenReleaseReview`.
///
/// The effect is a command to ourselves under an id that derives from the fact's: redelivery changes nothing. A
/// refusal is a fine answer; an exception parks the fact, and every later one of the same key behind it.
///
/// @param name the sentence
/// @param trigger the class of own event or contract it reacts to
public record Reaction<F>(String name, Class<F> trigger, Effect<F> effect) {

    /// A reaction to which it does not matter when something happened.
    public Reaction(String name, Class<F> trigger, BiFunction<F, CommandId, ? extends Uni<?>> effect) {
        this(name, trigger, (what, cause, _) -> effect.apply(what, cause));
    }

    /// What follows.
    ///
    /// @param <F> the class of own event or contract
    @FunctionalInterface
    public interface Effect<F> {

        /// Does it.
        ///
        /// @param cause the id of the command; the same each time
        /// @param at when the fact was recorded
        Uni<?> of(F what, CommandId cause, Instant at);
    }

    /// Whether it reacts to this fact.
    boolean reactsTo(Fact fact) {
        return trigger.isInstance(fact.what());
    }

    /// Does what follows.
    Uni<Void> react(Fact fact) {
        return Uni.createFrom()
                .deferred(() -> effect.of(trigger.cast(fact.what()), CommandId.named(name, fact.id()), fact.at()))
                .replaceWithVoid();
    }
}
