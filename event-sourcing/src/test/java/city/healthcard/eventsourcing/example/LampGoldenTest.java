package city.healthcard.eventsourcing.example;

import city.healthcard.eventsourcing.GoldenEvents;
import city.healthcard.eventsourcing.example.LampEvent.LampLit;
import city.healthcard.eventsourcing.example.LampEvent.LampPutOut;
import city.healthcard.eventsourcing.example.LampEvent.LampPutUp;
import java.util.List;
import java.util.UUID;

class LampGoldenTest extends GoldenEvents<LampEvent> {

    LampGoldenTest() {
        super(
                Lamps.TYPES,
                List.of(
                        new LampPutUp(UUID.fromString("0b7e1c52-9a54-4c0e-9f5c-1d2b3a4c5d6e"), "中山路", "white"),
                        new LampLit(),
                        new LampPutOut()));
    }
}
