package city.healthcard.card.id;

import java.util.UUID;

/// A parcel of cards on its way to the bank.
public record ConsignmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
