package city.healthcard.card.handover;

import java.util.UUID;

/// A card that was handed over, and the letter that goes with it.
///
/// @param cardNumber as printed
/// @param activationCode eight digits with which the holder activates the card
public record CollectionAnswer(UUID card, UUID application, String cardNumber, String activationCode) {

    /// Never the number or the code.
    @Override
    public String toString() {
        return "CollectionAnswer";
    }
}
