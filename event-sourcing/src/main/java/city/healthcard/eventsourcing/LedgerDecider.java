package city.healthcard.eventsourcing;

/// The rules of a ledger: every event carries the balance after it. So the last one is all that the next
/// decision needs, however long the stream has grown.
///
/// Only the last event is loaded, and those that the same command brought before. The rules therefore cannot know
/// whether a thing was entered long ago; that a command is taken once is known by its [CommandId].
public interface LedgerDecider<C, S, E, R extends Refusal> extends Decider<C, S, E, R> {

    /// The state after the event, whatever was before it.
    S after(E last);

    @Override
    default S evolve(S state, E event) {
        return after(event);
    }
}
