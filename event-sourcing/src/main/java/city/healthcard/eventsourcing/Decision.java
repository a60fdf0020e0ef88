package city.healthcard.eventsourcing;

import java.util.List;

/// Either the facts that follow from a command, or the reason why nothing does. A refusal is an answer, not an
/// exception.
public sealed interface Decision<E, R> {

    /// The facts that follow; none when the command asks for what is already so.
    record Accepted<E, R>(List<E> events) implements Decision<E, R> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /// Nothing happens, and why.
    record Rejected<E, R>(R reason) implements Decision<E, R> {}

    /// The facts follow.
    @SafeVarargs
    static <E, R> Decision<E, R> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    /// It is already so.
    static <E, R> Decision<E, R> nothing() {
        return new Accepted<>(List.of());
    }

    /// It is refused.
    static <E, R> Decision<E, R> reject(R reason) {
        return new Rejected<>(reason);
    }
}
