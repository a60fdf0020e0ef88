package city.healthcard.eventsourcing.relay;

import city.healthcard.contracts.Contract;
import city.healthcard.eventsourcing.event.Recorded;
import java.util.List;

/// What the city learns of an event: usually one contract or none. Pure, and the same for ever: a re-read repeats it.
@FunctionalInterface
public interface Publication<E> {

    /// The contracts an event becomes.
    List<? extends Contract> publish(Recorded<E> event);

    /// Nothing is ever said.
    static <E> Publication<E> none() {
        return _ -> List.of();
    }
}
