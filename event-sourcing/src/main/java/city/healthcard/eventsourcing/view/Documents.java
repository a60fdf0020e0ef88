package city.healthcard.eventsourcing.view;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Asks a view. Every question fails with [ViewRefilling] while the view is being filled from the beginning.
public final class Documents<D> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final int LOOKS_MAX = 50;

    private final View<D> view;
    private final DocumentStore store;
    private final Supplier<Uni<String>> collection;

    /// @param collection the collection that answers now; fails with [ViewRefilling]
    Documents(View<D> view, DocumentStore store, Supplier<Uni<String>> collection) {
        this.view = view;
        this.store = store;
        this.collection = collection;
    }

    /// One document. One round trip, by id.
    public Uni<Optional<D>> find(String id) {
        return body(id).map(found -> found.map(view.form()::decode));
    }

    /// One document as soon as it shows what whoever asks has just brought about: the view follows
    /// the log by some milliseconds. When it does not within a second, as it is then.
    ///
    /// @param arrived whether the document shows it
    public Uni<Optional<D>> findWhen(String id, Predicate<Optional<D>> arrived) {
        return findWhen(id, arrived, LOOKS_MAX);
    }

    private Uni<Optional<D>> findWhen(String id, Predicate<Optional<D>> arrived, int looks) {
        return find(id).chain(found -> looks == 1 || arrived.test(found)
                ? Uni.createFrom().item(found)
                : Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(BETWEEN_LOOKS)
                        .chain(() -> findWhen(id, arrived, looks - 1)));
    }

    /// The encoded body of one document, to be sent as it is.
    public Uni<Optional<byte[]>> body(String id) {
        return load(Set.of(id))
                .map(found ->
                        Optional.ofNullable(found.get(id)).flatMap(document -> Optional.ofNullable(document.body())));
    }

    /// Many documents by id; missing ones are absent. One round trip.
    public Uni<Map<String, D>> findAll(Collection<String> ids) {
        return bodies(ids).map(bodies -> {
            var documents = new HashMap<String, D>();
            bodies.forEach((id, body) -> documents.put(id, view.form().decode(body)));
            return documents;
        });
    }

    /// The encoded bodies of many documents by id; missing ones are absent. One round trip.
    public Uni<Map<String, byte[]>> bodies(Collection<String> ids) {
        return load(ids).map(found -> {
            var bodies = new HashMap<String, byte[]>();
            found.forEach((id, stored) -> {
                if (stored.body() != null) {
                    bodies.put(id, stored.body());
                }
            });
            return bodies;
        });
    }

    /// Documents by a searchable field, in no order.
    public Uni<List<D>> where(String field, Object value, int limit) {
        return where(field, value, "", limit);
    }

    /// Documents by a searchable field, ordered by another: `name` ascending, `-name` descending.
    public Uni<List<D>> where(String field, Object value, String orderBy, int limit) {
        return where(Question.where(field, value), orderBy, limit);
    }

    /// Documents that answer a question, ordered by a searchable field as above.
    public Uni<List<D>> where(Question question, String orderBy, int limit) {
        return collection
                .get()
                .chain(in -> store.where(in, question, orderBy, limit))
                .map(this::decoded);
    }

    /// A page of the documents that have the value in a searchable field, ordered by another: `name` ascending,
    /// `-name` descending. Documents that come or go in between shift no other from page to page.
    ///
    /// @param after where the page before ended; empty for the first
    public Uni<Page<D>> page(String field, Object value, String orderBy, Optional<Mark> after, int limit) {
        return page(Question.where(field, value), orderBy, after, limit);
    }

    /// A page of the documents that answer a question, ordered and marked as above.
    public Uni<Page<D>> page(Question question, String orderBy, Optional<Mark> after, int limit) {
        return collection
                .get()
                .chain(in -> store.page(in, question, orderBy, after, limit + 1))
                .map(found -> {
                    var shown = found.subList(0, Math.min(limit, found.size()));
                    var last = found.size() > limit
                            ? Optional.of(Mark.of(shown.getLast(), orderBy.replaceFirst("^-", "")))
                            : Optional.<Mark>empty();
                    return new Page<>(decoded(shown), last);
                });
    }

    private List<D> decoded(List<StoredDocument> found) {
        return found.stream()
                .flatMap(stored -> Optional.ofNullable(stored.body()).stream())
                .map(view.form()::decode)
                .toList();
    }

    /// How many documents have the value in a searchable field.
    public Uni<Long> count(String field, Object value) {
        return count(Question.where(field, value));
    }

    /// How many documents answer a question.
    public Uni<Long> count(Question question) {
        return collection.get().chain(in -> store.count(in, question));
    }

    private Uni<Map<String, StoredDocument>> load(Collection<String> ids) {
        return collection.get().chain(in -> store.load(in, ids));
    }
}
