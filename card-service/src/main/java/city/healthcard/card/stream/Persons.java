package city.healthcard.card.stream;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.Citizen.Merged;
import city.healthcard.card.id.CitizenId;
import city.healthcard.eventsourcing.event.ErasedStream;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Follows the names of a person to the one that stays. Ids, claims, cards and applications stay with the name they
/// were recorded under; whoever asks about a person asks here first.
@Singleton
public final class Persons {

    private final Hearts hearts;

    Persons(Hearts hearts) {
        this.hearts = hearts;
    }

    /// A person by any of the names.
    ///
    /// @param living the name that stays
    /// @param via the name next to it on the way; absent when it was asked for itself
    public record Found(CitizenId living, @Nullable CitizenId via) {}

    /// Whom an id names.
    public Uni<Found> find(CitizenId citizen) {
        return find(citizen, null);
    }

    private Uni<Found> find(CitizenId citizen, @Nullable CitizenId via) {
        return hearts.stateOf(citizen)
                .chain(state -> state instanceof Merged merged
                        ? find(merged.into(), citizen)
                        : Uni.createFrom().item(new Found(citizen, via)));
    }

    /// The name that stays.
    public Uni<CitizenId> livingOf(CitizenId citizen) {
        return find(citizen).map(Found::living);
    }

    /// Whether two ids are names of one person.
    public Uni<Boolean> areOne(UUID one, UUID other) {
        return one.equals(other)
                ? Uni.createFrom().item(true)
                : livingOf(new CitizenId(one))
                        .chain(living -> livingOf(new CitizenId(other)).map(living::equals));
    }

    /// What is known of the person under the name that stays, with the documents of all names.
    public Uni<Citizen> wholeOf(CitizenId citizen) {
        return hearts.personOf(citizen)
                .chain(state ->
                        state instanceof Known known && !known.ties().absorbed().isEmpty()
                                ? absorbedBy(known).map(others -> (Citizen) known.together(others))
                                : Uni.createFrom().item(state));
    }

    /// All names of the person, the one that stays first.
    public Uni<List<CitizenId>> namesOf(CitizenId citizen) {
        return hearts.personOf(citizen)
                .chain(state -> state instanceof Known known
                        ? absorbedBy(known).map(others -> {
                            var names = new ArrayList<CitizenId>();
                            names.add(known.id());
                            others.forEach(other -> names.add(other.id()));
                            return names;
                        })
                        : Uni.createFrom().item(List.of(citizen)))
                .onFailure(ErasedStream.class)
                .recoverWithItem(List.of(citizen));
    }

    /// What was known under each of the other names, when it became one.
    public Uni<List<Known>> absorbedBy(Known known) {
        return Multi.createFrom()
                .iterable(known.ties().absorbed())
                .onItem()
                .transformToUniAndConcatenate(hearts::stateOf)
                .filter(Merged.class::isInstance)
                .map(state -> ((Merged) state).before())
                .onItem()
                .transformToUniAndConcatenate(before -> absorbedBy(before).map(below -> {
                    var all = new ArrayList<Known>();
                    all.add(before);
                    all.addAll(below);
                    return all;
                }))
                .onItem()
                .<Known>disjoint()
                .collect()
                .asList();
    }
}
