package city.healthcard.eventsourcing.view;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Documents in memory, for tests of everything above the store.
public final class InMemoryDocumentStore implements DocumentStore {

    private final Map<String, Map<String, Written>> collections = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> notes = new ConcurrentHashMap<>();

    /// A document and the term in which it was written.
    private record Written(StoredDocument document, long term) {}

    @Override
    public Uni<Map<String, StoredDocument>> load(String collection, Collection<String> ids, long since) {
        return Uni.createFrom().item(() -> {
            var found = new HashMap<String, StoredDocument>();
            ids.forEach(id -> Optional.ofNullable(in(collection).get(id))
                    .filter(one -> one.term() >= since)
                    .ifPresent(one -> found.put(id, one.document())));
            return found;
        });
    }

    @Override
    public Uni<Void> write(String collection, List<StoredDocument> documents, long term) {
        return Uni.createFrom().voidItem().invoke(() -> {
            var isLate = false;
            for (var one : documents) {
                var mine = new Written(one, term);
                isLate |= in(collection).merge(one.id(), mine, InMemoryDocumentStore::later) != mine;
            }
            if (isLate) {
                throw new Fenced(collection);
            }
        });
    }

    private static Written later(Written there, Written mine) {
        return there.term() > mine.term() ? there : mine;
    }

    @Override
    public Uni<List<StoredDocument>> where(String collection, Question question, String orderBy, int limit) {
        return Uni.createFrom()
                .item(() -> matching(collection, question)
                        .sorted(order(orderBy))
                        .limit(limit)
                        .toList());
    }

    @Override
    public Uni<List<StoredDocument>> page(
            String collection, Question question, String orderBy, Optional<Mark> after, int limit) {
        var inOrder = order(orderBy).thenComparing(StoredDocument::id);
        var last =
                after.map(mark -> new StoredDocument(mark.id(), Map.of(), null, Map.of(name(orderBy), mark.value())));
        return Uni.createFrom()
                .item(() -> matching(collection, question)
                        .filter(one -> last.isEmpty() || inOrder.compare(one, last.get()) > 0)
                        .sorted(inOrder)
                        .limit(limit)
                        .toList());
    }

    @Override
    public Uni<Long> count(String collection, Question question) {
        return Uni.createFrom().item(() -> matching(collection, question).count());
    }

    @Override
    public Multi<StoredDocument> all(String collection) {
        return Multi.createFrom()
                .iterable(
                        in(collection).values().stream().map(Written::document).toList());
    }

    @Override
    public Uni<Set<String>> collections() {
        return Uni.createFrom().item(() -> Set.copyOf(collections.keySet()));
    }

    @Override
    public Uni<Void> drop(String collection) {
        return Uni.createFrom().voidItem().invoke(() -> collections.remove(collection));
    }

    @Override
    public Uni<Optional<Map<String, String>>> note(String id) {
        return Uni.createFrom().item(() -> Optional.ofNullable(notes.get(id)));
    }

    @Override
    public Uni<Map<String, Map<String, String>>> notes() {
        return Uni.createFrom().item(() -> Map.copyOf(notes));
    }

    @Override
    public Uni<Void> putNote(String id, Map<String, String> note) {
        return Uni.createFrom().voidItem().invoke(() -> notes.put(id, Map.copyOf(note)));
    }

    @Override
    public Uni<Boolean> replaceNote(String id, Map<String, String> note, String same) {
        return Uni.createFrom().item(() -> {
            var mine = Map.copyOf(note);
            return notes.computeIfPresent(
                            id, (_, there) -> Objects.equals(there.get(same), mine.get(same)) ? mine : there)
                    == mine;
        });
    }

    /// Loses everything, as the embedded store does when it is restarted.
    public void empty() {
        collections.clear();
        notes.clear();
    }

    private Map<String, Written> in(String collection) {
        return collections.computeIfAbsent(collection, _ -> new ConcurrentHashMap<>());
    }

    private Stream<StoredDocument> matching(String collection, Question question) {
        return in(collection).values().stream()
                .map(Written::document)
                .filter(one -> one.body() != null)
                .filter(one -> question.conditions().stream().allMatch(condition -> holds(condition, one)));
    }

    private static boolean holds(Question.Condition condition, StoredDocument document) {
        var there = document.searchable().get(condition.field());
        return there != null && condition.holds(there);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a field holds one kind of value: texts or numbers
    private static Comparator<StoredDocument> order(String orderBy) {
        if (orderBy.isEmpty()) {
            return Comparator.comparing(StoredDocument::id);
        }
        var descending = orderBy.startsWith("-");
        var field = name(orderBy);
        Comparator<StoredDocument> ascending =
                Comparator.comparing(one -> (Comparable) one.searchable().get(field));
        return descending ? ascending.reversed() : ascending;
    }

    private static String name(String orderBy) {
        return orderBy.startsWith("-") ? orderBy.substring(1) : orderBy;
    }
}
