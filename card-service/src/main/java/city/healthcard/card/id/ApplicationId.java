package city.healthcard.card.id;

import java.util.UUID;

/// An application for a card.
public record ApplicationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
