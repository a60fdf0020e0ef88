package city.healthcard.records.lettinggo;

import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.records.citizen.CitizenId;
import jakarta.inject.Singleton;

/// The city forgets a citizen; the file is kept where the law asks for it, and let go where it does not.
@Singleton
public class WhenCitizenErasedThenRestrictFile {

    private final Erasures erasures;

    WhenCitizenErasedThenRestrictFile(Erasures erasures) {
        this.erasures = erasures;
    }

    /// The sentence, ready to be run.
    public Reaction<CitizenErased> reaction() {
        return new Reaction<>("WhenCitizenErasedThenRestrictFile", CitizenErased.class, (erased, cause) -> {
            var citizen = new CitizenId(erased.citizenId());
            return erasures.restrict(citizen, cause).chain(() -> erasures.letGo(citizen));
        });
    }
}
