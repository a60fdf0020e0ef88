package city.healthcard.eventsourcing;

/// The rules of one kind of thing. Pure: no clock, no randomness, no I/O. Time and ids arrive inside the command.
///
/// @param <C> the commands, a sealed interface of records
/// @param <S> the state, a sealed interface of records or one record
/// @param <E> the events, a sealed interface of records
/// @param <R> the refusals, an enum or a sealed interface
public interface Decider<C, S, E, R extends Refusal> {

    /// The state before anything happened.
    S initial();

    /// What follows from the command, or why nothing does.
    Decision<E, R> decide(C command, S state);

    /// The state after the event. Never ignores one: an event that cannot follow is corruption and must throw
    /// [IllegalStateException].
    S evolve(S state, E event);

    /// The state after a whole history.
    default S fold(Iterable<? extends E> history) {
        var state = initial();
        for (var event : history) {
            state = evolve(state, event);
        }
        return state;
    }
}
