package city.healthcard.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.Decision.Accepted;
import city.healthcard.eventsourcing.Decision.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule told as Given-When-Then. `then` also folds what came out, so that no decider can emit an event its own
/// `evolve` rejects.
///
/// ```java
/// Scenario.of(new CardDecider()).given(issued).when(new BlockCard(card)).then(new CardBlocked(card));
/// ```
public final class Scenario<C, S, E, R extends Refusal> {

    private final Decider<C, S, E, R> decider;
    private final List<E> history = new ArrayList<>();
    private @Nullable Decision<E, R> decision;

    private Scenario(Decider<C, S, E, R> decider) {
        this.decider = decider;
    }

    /// A scenario for the rules of `decider`.
    public static <C, S, E, R extends Refusal> Scenario<C, S, E, R> of(Decider<C, S, E, R> decider) {
        return new Scenario<>(decider);
    }

    /// What has happened.
    @SafeVarargs
    public final Scenario<C, S, E, R> given(E... events) {
        history.addAll(List.of(events));
        return this;
    }

    /// What is asked. Asking again continues from what the last command brought.
    public Scenario<C, S, E, R> when(C command) {
        if (decision instanceof Accepted<E, R>(var events)) {
            history.addAll(events);
        }
        decision = decider.decide(command, decider.fold(history));
        return this;
    }

    /// These facts follow, and can follow.
    @SafeVarargs
    public final Scenario<C, S, E, R> then(E... events) {
        assertThat(decision).isEqualTo(Decision.accept(events));
        var all = new ArrayList<>(history);
        all.addAll(List.of(events));
        decider.fold(all);
        return this;
    }

    /// It is already so.
    public Scenario<C, S, E, R> thenNothing() {
        assertThat(decision).isEqualTo(Decision.nothing());
        return this;
    }

    /// It is refused for this reason.
    public Scenario<C, S, E, R> thenRefused(R reason) {
        assertThat(decision).isEqualTo(new Rejected<E, R>(reason));
        return this;
    }
}
