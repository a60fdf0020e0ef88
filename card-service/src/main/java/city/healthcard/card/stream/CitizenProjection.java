package city.healthcard.card.stream;

import city.healthcard.card.citizen.CitizenEvent;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.util.Optional;
import java.util.Set;

/// One document per citizen, folded from the citizen's own events.
public interface CitizenProjection<D> extends Projection<D> {

    /// The document after one more event.
    Optional<D> after(Optional<D> before, CitizenEvent event);

    @Override
    default Set<String> idsOf(Fact fact) {
        return fact.what() instanceof CitizenEvent event
                ? Set.of(event.citizen().toString())
                : Set.of();
    }

    @Override
    default Optional<D> project(String id, Optional<D> before, Fact fact) {
        return fact.what() instanceof CitizenEvent event ? after(before, event) : before;
    }
}
