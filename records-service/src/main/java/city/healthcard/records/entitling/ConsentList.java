package city.healthcard.records.entitling;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import city.healthcard.records.consent.ConsentEvent;
import city.healthcard.records.consent.ConsentEvent.ConsentChanged;
import city.healthcard.records.consent.ConsentEvent.ConsentGiven;
import city.healthcard.records.consent.ConsentEvent.ConsentWithdrawn;
import city.healthcard.records.erasure.ErasureEvent.FileRestricted;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The consents given under one name of a citizen, the newest first, withdrawn ones among them; the last two hundred.
/// Gone when the citizen is to be forgotten.
public record ConsentList(List<ConsentNote> consents) {

    /// The view, by the citizen's id.
    public static final View<ConsentList> VIEW =
            View.of("consents", 1, new Listing(), DocumentForm.json(ConsentList.class));

    static final ConsentList EMPTY = new ConsentList(List.of());
    private static final int KEPT_MAX = 200;

    public ConsentList {
        consents = List.copyOf(consents);
    }

    /// After what happened to a consent.
    ConsentList after(ConsentEvent event) {
        return switch (event) {
            case ConsentGiven given -> with(ConsentNote.of(given.consent(), given.terms(), given.at()));
            case ConsentChanged it -> mapped(it, note(it).map(note -> note.changed(it.terms(), it.at())));
            case ConsentWithdrawn it -> mapped(it, note(it).map(note -> note.withdrawn(it.at())));
        };
    }

    private Optional<ConsentNote> note(ConsentEvent event) {
        return consents.stream()
                .filter(note -> note.id().equals(event.consent().value()))
                .findFirst();
    }

    private ConsentList mapped(ConsentEvent event, Optional<ConsentNote> changed) {
        return changed.map(now -> new ConsentList(consents.stream()
                        .map(note -> note.id().equals(event.consent().value()) ? now : note)
                        .toList()))
                .orElse(this);
    }

    private ConsentList with(ConsentNote note) {
        var others = consents.stream().filter(other -> !other.id().equals(note.id()));
        return new ConsentList(
                Stream.concat(Stream.of(note), others).limit(KEPT_MAX).toList());
    }

    private static final class Listing implements Projection<ConsentList> {

        @Override
        public Set<String> idsOf(Fact fact) {
            return switch (fact.what()) {
                case ConsentEvent event -> Set.of(event.citizen().value().toString());
                case FileRestricted restricted ->
                    Set.of(restricted.citizen().value().toString());
                default -> Set.of();
            };
        }

        @Override
        public Optional<ConsentList> project(String id, Optional<ConsentList> before, Fact fact) {
            return switch (fact.what()) {
                case ConsentEvent event -> Optional.of(before.orElse(EMPTY).after(event));
                case FileRestricted _ -> Optional.empty();
                default -> before;
            };
        }
    }
}
