package city.healthcard.card.intake;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.claim.Claiming;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.command.Outcome.Done;
import city.healthcard.eventsourcing.command.Outcome.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Says whose a document is. Whoever shows it first has it from then on.
@Singleton
public class Identification {

    private final Hearts hearts;
    private final NumberIndex index;

    Identification(Hearts hearts, NumberIndex index) {
        this.hearts = hearts;
        this.index = index;
    }

    /// Whose the document is, the candidate's if nobody's.
    public Uni<CitizenId> citizenOf(IdentityDocument document, CitizenId candidate, CommandId cause) {
        var claim = index.claimOf(document);
        return hearts.claim(claim, candidate.value(), cause).chain(outcome -> switch (outcome) {
            case Refused<?> _ -> ownerOf(document).map(owner -> owner.orElse(candidate));
            case Done<?> _, Outcome.Outdated<?> _ -> Uni.createFrom().item(candidate);
        });
    }

    /// Whose the document is, if anybody's.
    public Uni<Optional<CitizenId>> ownerOf(IdentityDocument document) {
        return hearts.stateOfClaim(index.claimOf(document)).map(claiming -> switch (claiming) {
            case Claiming.Owned owned -> Optional.of(new CitizenId(owned.owner()));
            case Claiming.Unclaimed _ -> Optional.empty();
        });
    }

    /// The citizen whose document in force it is, if any.
    public Uni<Optional<Citizen.Known>> bearerOf(IdentityDocument document) {
        return ownerOf(document)
                .chain(owner -> owner.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : hearts.stateOf(owner.get())
                                .map(state -> state instanceof Citizen.Known known && known.bears(document)
                                        ? Optional.of(known)
                                        : Optional.empty()));
    }
}
