package city.healthcard.eventsourcing.example;

import city.healthcard.contracts.WireType;
import java.util.UUID;

public sealed interface LampEvent {

    /// The street is told to nobody: sealed.
    @WireType("lamp/put-up/2")
    record LampPutUp(UUID lamp, String street, String colour) implements LampEvent {}

    @WireType("lamp/lit/1")
    record LampLit() implements LampEvent {}

    @WireType("lamp/put-out/1")
    record LampPutOut() implements LampEvent {}
}
