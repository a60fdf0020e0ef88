package city.healthcard.eventsourcing.example;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.event.EventTypes;
import city.healthcard.eventsourcing.example.LampCommand.PutOut;
import city.healthcard.eventsourcing.example.LampContract.LampShines;
import city.healthcard.eventsourcing.example.LampDecider.Lamp;
import city.healthcard.eventsourcing.example.LampDecider.LampRefusal;
import city.healthcard.eventsourcing.example.LampEvent.LampLit;
import city.healthcard.eventsourcing.example.LampEvent.LampPutUp;
import city.healthcard.eventsourcing.key.Subject;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.eventsourcing.relay.Aggregate;
import city.healthcard.eventsourcing.service.EventSourcedService;
import city.healthcard.eventsourcing.service.Kernel;
import city.healthcard.eventsourcing.store.StreamId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The example service's wiring.
@Singleton
public class Lamps {

    public static final EventTypes<LampEvent> TYPES = EventTypes.of(LampEvent.class)
            .sealedFor(event -> event instanceof LampPutUp putUp
                    ? Optional.of(new Subject(putUp.lamp(), "street"))
                    : Optional.empty())
            .upcast("lamp/put-up/1", "lamp/put-up/2", json -> json.put("colour", "white"));

    /// Lamps whose reaction fails until they are taken out again.
    public final Set<UUID> broken = ConcurrentHashMap.newKeySet();

    private final Kernel kernel;

    Lamps(Kernel kernel) {
        this.kernel = kernel;
    }

    public static StreamId stream(UUID lamp) {
        return StreamId.of("lamp", lamp);
    }

    public Uni<Outcome<LampRefusal>> handle(UUID lamp, LampCommand command, CommandId cause) {
        return handler(lamp).handle(stream(lamp), command, cause);
    }

    public CommandHandler<LampCommand, Lamp, LampEvent, LampRefusal> handler(UUID lamp) {
        return kernel.handler(new LampDecider(lamp), TYPES);
    }

    @Produces
    @Singleton
    EventSourcedService service() {
        return new EventSourcedService(
                List.of(new Aggregate<>(
                        TYPES,
                        event -> event.event() instanceof LampLit
                                ? List.of(new LampShines(event.stream().id()))
                                : List.of())),
                List.of(LampContract.class),
                List.of(LampNights.VIEW),
                List.of(new Reaction<>("WhenLampShinesThenPutItOut", LampShines.class, this::putOut)));
    }

    private Uni<Outcome<LampRefusal>> putOut(LampShines fact, CommandId cause) {
        if (broken.contains(fact.lamp())) {
            throw new IllegalStateException("broken");
        }
        return handle(fact.lamp(), new PutOut(), cause);
    }
}
