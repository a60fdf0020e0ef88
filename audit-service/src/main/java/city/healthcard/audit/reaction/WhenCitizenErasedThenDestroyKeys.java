package city.healthcard.audit.reaction;

import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.reaction.Reaction;
import jakarta.inject.Singleton;

/// What auditors wrote to a citizen becomes unreadable with the citizen's erasure.
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
