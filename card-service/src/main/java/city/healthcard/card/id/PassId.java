package city.healthcard.card.id;

import java.util.UUID;

/// A token with which a card is shown where there is no network.
public record PassId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
