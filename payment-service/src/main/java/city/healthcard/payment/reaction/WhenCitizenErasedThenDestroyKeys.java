package city.healthcard.payment.reaction;

import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.reaction.Reaction;
import jakarta.inject.Singleton;

/// What was answered to requests about a citizen becomes unreadable with the citizen's erasure. The books hold
/// pseudonyms and fen, and stay.
@Singleton
public class WhenCitizenErasedThenDestroyKeys {

    private final Keyring keyring;

    WhenCitizenErasedThenDestroyKeys(Keyring keyring) {
        this.keyring = keyring;
    }

    /// The sentence, ready to be run.
    public Reaction<CitizenErased> reaction() {
        return new Reaction<>(
                "WhenCitizenErasedThenDestroyKeys",
                CitizenErased.class,
                (erased, _) -> keyring.shred(erased.citizenId()));
    }
}
