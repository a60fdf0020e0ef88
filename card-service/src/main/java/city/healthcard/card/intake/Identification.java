package city.healthcard.card.intake;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.claim.Claiming;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.Persons;
import city.healthcard.card.stream.Persons.Found;
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
    private final Persons persons;
    private final NumberIndex index;

    Identification(Hearts hearts, Persons persons, NumberIndex index) {
        this.hearts = hearts;
        this.persons = persons;
        this.index = index;
    }

    /// Whose the document is, the candidate's if nobody's.
    public Uni<Found> personOf(IdentityDocument document, CitizenId candidate, CommandId cause) {
        var claim = index.claimOf(document);
        return hearts.claim(claim, candidate.value(), cause).chain(outcome -> switch (outcome) {
            case Refused<?> _ -> find(document).map(found -> found.orElse(new Found(candidate, null)));
            case Done<?> _, Outcome.Outdated<?> _ -> Uni.createFrom().item(new Found(candidate, null));
        });
    }

    /// Whose the document is, under the name that stays, if anybody's.
    public Uni<Optional<CitizenId>> ownerOf(IdentityDocument document) {
        return find(document).map(found -> found.map(Found::living));
    }

    /// Whose the document is, and under which name, if anybody's.
    public Uni<Optional<Found>> find(IdentityDocument document) {
        return hearts.stateOfClaim(index.claimOf(document)).chain(claiming -> switch (claiming) {
            case Claiming.Owned owned ->
                persons.find(new CitizenId(owned.owner())).map(Optional::of);
            case Claiming.Unclaimed _ -> Uni.createFrom().item(Optional.empty());
        });
    }

    /// The person one of whose documents in force it is, if any.
    public Uni<Optional<Citizen.Known>> bearerOf(IdentityDocument document) {
        return ownerOf(document)
                .chain(owner -> owner.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : persons.wholeOf(owner.get())
                                .map(state -> state instanceof Citizen.Known known && known.bears(document)
                                        ? Optional.of(known)
                                        : Optional.empty()));
    }
}
