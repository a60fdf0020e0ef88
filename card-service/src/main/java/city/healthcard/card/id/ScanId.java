package city.healthcard.card.id;

import java.util.UUID;

/// One scan of a card or code.
public record ScanId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
