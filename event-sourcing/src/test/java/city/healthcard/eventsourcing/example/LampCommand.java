package city.healthcard.eventsourcing.example;

public sealed interface LampCommand {

    record PutUp(String street) implements LampCommand {}

    record Light() implements LampCommand {}

    record PutOut() implements LampCommand {}
}
