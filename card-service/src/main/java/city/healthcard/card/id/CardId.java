package city.healthcard.card.id;

import java.util.UUID;

/// A card; not its number.
public record CardId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
