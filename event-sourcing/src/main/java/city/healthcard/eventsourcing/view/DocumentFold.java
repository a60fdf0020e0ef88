package city.healthcard.eventsourcing.view;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.fact.PlacedFact;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Folds a batch of facts into documents, in memory. A fact that a document has already taken is passed over.
final class DocumentFold<D> {

    private final View<D> view;
    private final Map<String, Draft> drafts = new HashMap<>();

    DocumentFold(View<D> view, Map<String, StoredDocument> loaded) {
        this.view = view;
        loaded.forEach((id, stored) -> drafts.put(id, new Draft(id, stored)));
    }

    /// The documents a batch is about.
    static Set<String> idsOf(View<?> view, List<PlacedFact> batch) {
        var ids = new LinkedHashSet<String>();
        batch.forEach(placed -> placed.fact().map(view.projection()::idsOf).ifPresent(ids::addAll));
        return ids;
    }

    DocumentFold<D> apply(Collection<PlacedFact> batch) {
        for (var placed : batch) {
            placed.fact()
                    .ifPresent(fact -> view.projection()
                            .idsOf(fact)
                            .forEach(id -> drafts.computeIfAbsent(id, _ -> new Draft(id, null))
                                    .apply(placed, fact)));
        }
        return this;
    }

    /// The documents that took something.
    List<StoredDocument> changed() {
        return drafts.values().stream()
                .filter(draft -> draft.changed)
                .map(Draft::stored)
                .toList();
    }

    private final class Draft {

        private final String id;
        private final Map<String, String> at;
        private Optional<D> document;
        private boolean changed;

        Draft(String id, @Nullable StoredDocument stored) {
            this.id = id;
            at = stored == null ? new HashMap<>() : new HashMap<>(stored.at());
            document = stored == null || stored.body() == null
                    ? Optional.empty()
                    : Optional.of(view.form().decode(stored.body()));
        }

        void apply(PlacedFact placed, Fact fact) {
            var last = at.get(placed.source());
            if (last == null || last.compareTo(placed.cursor()) < 0) {
                document = view.projection().project(id, document, fact);
                at.put(placed.source(), placed.cursor());
                changed = true;
            }
        }

        StoredDocument stored() {
            return document.map(one -> new StoredDocument(
                            id, at, view.form().encode(one), view.form().searchable(one)))
                    .orElseGet(() -> new StoredDocument(id, at, null, Map.of()));
        }
    }
}
