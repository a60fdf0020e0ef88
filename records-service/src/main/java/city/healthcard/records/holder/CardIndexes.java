package city.healthcard.records.holder;

import city.healthcard.eventsourcing.key.BlindIndex;
import city.healthcard.eventsourcing.key.KeyVault;
import city.healthcard.records.citizen.CardIndex;
import city.healthcard.records.parking.ParkingId;
import city.healthcard.records.visit.VisitId;
import jakarta.inject.Singleton;
import java.util.Locale;

/// Turns what institutions know (a card number, their own number of a visit) into what we may keep.
@Singleton
public final class CardIndexes {

    private final BlindIndex index;

    CardIndexes(KeyVault vault) {
        index = new BlindIndex(vault.secret("index"));
    }

    /// The index of a card number, the same that card-service publishes.
    ///
    /// @param number as printed or typed: spaces and hyphens do not matter
    public CardIndex cardOf(String number) {
        return new CardIndex(index.hex("card", normalised(number)));
    }

    /// The visit that an institution knows by its own number.
    public VisitId visitOf(String institution, String number) {
        return new VisitId(index.uuid("visit", institution, number));
    }

    /// Where visits of an unknown card wait.
    public ParkingId parkingOf(CardIndex card) {
        return new ParkingId(index.uuid("parking", card.value()));
    }

    private static String normalised(String number) {
        return number.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
    }
}
