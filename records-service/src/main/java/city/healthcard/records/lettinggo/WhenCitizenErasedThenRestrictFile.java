package city.healthcard.records.lettinggo;

import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.job.Jobs;
import jakarta.inject.Singleton;

/// The city forgets a citizen; the file is kept where the law asks for it, and let go where it does not. Exports that
/// hold it are gone at once.
@Singleton
public class WhenCitizenErasedThenRestrictFile {

    private final Erasures erasures;
    private final CardHolders holders;
    private final Jobs jobs;

    WhenCitizenErasedThenRestrictFile(Erasures erasures, CardHolders holders, Jobs jobs) {
        this.erasures = erasures;
        this.holders = holders;
        this.jobs = jobs;
    }

    /// The sentence, ready to be run.
    public Reaction<CitizenErased> reaction() {
        return new Reaction<>("WhenCitizenErasedThenRestrictFile", CitizenErased.class, (erased, cause) -> {
            var citizen = new CitizenId(erased.citizenId());
            return erasures.restrict(citizen, cause)
                    .chain(() -> jobs.forgetAbout(holders.namesOf(citizen).stream()
                            .map(CitizenId::value)
                            .toList()))
                    .chain(() -> erasures.letGo(citizen));
        });
    }
}
