package city.healthcard.eventsourcing.example;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.eventsourcing.Refusal;
import city.healthcard.eventsourcing.example.LampCommand.Light;
import city.healthcard.eventsourcing.example.LampCommand.PutOut;
import city.healthcard.eventsourcing.example.LampCommand.PutUp;
import city.healthcard.eventsourcing.example.LampDecider.Lamp;
import city.healthcard.eventsourcing.example.LampDecider.LampRefusal;
import city.healthcard.eventsourcing.example.LampEvent.LampLit;
import city.healthcard.eventsourcing.example.LampEvent.LampPutOut;
import city.healthcard.eventsourcing.example.LampEvent.LampPutUp;
import java.util.UUID;

/// A lamp can be lit once it stands, and counts how often it was.
public record LampDecider(UUID lamp) implements Decider<LampCommand, Lamp, LampEvent, LampRefusal> {

    public record Lamp(boolean stands, boolean burns) {}

    public enum LampRefusal implements Refusal {
        NOT_PUT_UP;

        @Override
        public String code() {
            return "lamp.not-put-up";
        }
    }

    @Override
    public Lamp initial() {
        return new Lamp(false, false);
    }

    @Override
    public Decision<LampEvent, LampRefusal> decide(LampCommand command, Lamp lamp) {
        return switch (command) {
            case PutUp putUp -> lamp.stands() ? nothing() : accept(new LampPutUp(this.lamp, putUp.street(), "white"));
            case Light _ when !lamp.stands() -> reject(LampRefusal.NOT_PUT_UP);
            case Light _ -> lamp.burns() ? nothing() : accept(new LampLit());
            case PutOut _ when !lamp.stands() -> reject(LampRefusal.NOT_PUT_UP);
            case PutOut _ -> lamp.burns() ? accept(new LampPutOut()) : nothing();
        };
    }

    @Override
    public Lamp evolve(Lamp lamp, LampEvent event) {
        return switch (event) {
            case LampPutUp _ -> new Lamp(true, false);
            case LampLit _ -> new Lamp(lamp.stands(), true);
            case LampPutOut _ -> new Lamp(lamp.stands(), false);
        };
    }
}
