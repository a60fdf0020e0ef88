package city.healthcard.eventsourcing.service;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Refusal;
import city.healthcard.eventsourcing.answer.CurrentAttempt;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.event.EventTypes;
import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.store.EventStore;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// What a service's own wiring needs of the kernel to build its command handlers.
@Singleton
public final class Kernel {

    private final EventStore store;
    private final Keyring keyring;
    private final InstantSource clock;

    Kernel(EventStore store, Keyring keyring, InstantSource clock) {
        this.store = CurrentAttempt.noting(store);
        this.keyring = keyring;
        this.clock = clock;
    }

    /// A handler of commands to one kind of thing.
    public <C, S, E, R extends Refusal> CommandHandler<C, S, E, R> handler(
            Decider<C, S, E, R> decider, EventTypes<E> types) {
        return new CommandHandler<>(decider, new Journal<>(types, store, keyring, clock));
    }
}
