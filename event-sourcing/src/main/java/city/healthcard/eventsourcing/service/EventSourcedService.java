package city.healthcard.eventsourcing.service;

import city.healthcard.contracts.Contract;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.eventsourcing.relay.Aggregate;
import city.healthcard.eventsourcing.view.View;
import java.util.List;

/// What one service consists of. A service produces one such bean; reading it is reading the service's table of
/// contents.
///
/// @param aggregates everything with a life: all event types of the service's feed
/// @param voices the sealed contract interfaces it hears, its own if a reaction or view listens to it
/// @param views its read models
/// @param reactions what it does because of what it heard, or of its own events
public record EventSourcedService(
        List<Aggregate<?>> aggregates,
        List<Class<? extends Contract>> voices,
        List<View<?>> views,
        List<Reaction<?>> reactions) {

    public EventSourcedService {
        aggregates = List.copyOf(aggregates);
        voices = List.copyOf(voices);
        views = List.copyOf(views);
        reactions = List.copyOf(reactions);
    }
}
