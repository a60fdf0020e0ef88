package city.healthcard.card.id;

import java.util.UUID;

/// A batch of cards made together.
public record BatchId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
