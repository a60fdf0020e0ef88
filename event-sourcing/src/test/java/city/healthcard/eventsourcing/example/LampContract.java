package city.healthcard.eventsourcing.example;

import city.healthcard.contracts.Contract;
import city.healthcard.contracts.WireType;
import java.util.UUID;

/// On the topic of card-service, because the test broker has the suite's topics only.
public sealed interface LampContract extends Contract {

    @WireType("card.lamp-lit.v1")
    record LampShines(UUID lamp) implements LampContract {
        @Override
        public UUID key() {
            return lamp;
        }
    }
}
