package city.healthcard.payment.person;

import city.healthcard.contracts.card.CardContract.CitizenMerged;
import city.healthcard.contracts.card.CardContract.CitizenUnmerged;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An id that is, or has, another name. What is said of one id comes in its order, so each merge is a document's own to
/// take back.
///
/// @param into the id whose other name this is; absent for one that stays
/// @param absorbed the ids that are other names of this one
public record PersonName(UUID id, @Nullable UUID into, SortedSet<UUID> absorbed) {

    /// The view, by id. An id that was never merged has no document.
    public static final View<PersonName> VIEW = View.of(
                    "person-names", 1, new Naming(), DocumentForm.json(PersonName.class))
            .hearing("card");

    public PersonName {
        absorbed = new TreeSet<>(absorbed);
    }

    static PersonName alone(UUID id) {
        return new PersonName(id, null, new TreeSet<>());
    }

    private PersonName merged(CitizenMerged merge) {
        return id.equals(merge.citizenId())
                ? new PersonName(id, merge.survivorId(), absorbed)
                : new PersonName(id, into, with(merge.citizenId()));
    }

    private PersonName unmerged(CitizenUnmerged unmerge) {
        return id.equals(unmerge.citizenId())
                ? new PersonName(id, unmerge.survivorId().equals(into) ? null : into, absorbed)
                : new PersonName(id, into, without(unmerge.citizenId()));
    }

    private SortedSet<UUID> with(UUID other) {
        var more = new TreeSet<>(absorbed);
        more.add(other);
        return more;
    }

    private SortedSet<UUID> without(UUID other) {
        var fewer = new TreeSet<>(absorbed);
        fewer.remove(other);
        return fewer;
    }

    private static final class Naming implements Projection<PersonName> {

        @Override
        public Set<String> idsOf(Fact fact) {
            return switch (fact.what()) {
                case CitizenMerged it ->
                    Set.of(it.citizenId().toString(), it.survivorId().toString());
                case CitizenUnmerged it ->
                    Set.of(it.citizenId().toString(), it.survivorId().toString());
                default -> Set.of();
            };
        }

        @Override
        public Optional<PersonName> project(String id, Optional<PersonName> before, Fact fact) {
            var name = before.orElseGet(() -> alone(UUID.fromString(id)));
            return switch (fact.what()) {
                case CitizenMerged it -> Optional.of(name.merged(it));
                case CitizenUnmerged it -> Optional.of(name.unmerged(it));
                default -> before;
            };
        }
    }
}
