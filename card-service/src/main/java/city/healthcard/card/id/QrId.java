package city.healthcard.card.id;

import java.util.UUID;

/// A dynamic code; nobody can guess it.
public record QrId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
