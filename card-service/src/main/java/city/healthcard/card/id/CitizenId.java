package city.healthcard.card.id;

import java.util.UUID;

/// A citizen's pseudonym, the same in all services.
public record CitizenId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
