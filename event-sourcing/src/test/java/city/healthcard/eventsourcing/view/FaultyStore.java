package city.healthcard.eventsourcing.view;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// A store in memory that fails where a test says so.
final class FaultyStore implements DocumentStore {

    final InMemoryDocumentStore memory = new InMemoryDocumentStore();

    /// How many replacements of a note fail from now on.
    int failsAtNote;

    /// How many writes of documents fail from now on.
    int failsAtWrite;

    /// How many questions for a note fail from now on.
    int failsAtAsking;

    /// How many questions for the names of collections fail from now on.
    int failsAtNaming;

    /// How often a note was asked for.
    final AtomicInteger notesAsked = new AtomicInteger();

    /// How often a note was to be replaced.
    final AtomicInteger notesReplaced = new AtomicInteger();

    /// Happens once, right before documents are loaded.
    Runnable beforeLoad = () -> {};

    /// Happens once, right before documents are written.
    Runnable beforeWrite = () -> {};

    @Override
    public Uni<Map<String, StoredDocument>> load(String collection, Collection<String> ids, long since) {
        var first = beforeLoad;
        beforeLoad = () -> {};
        first.run();
        return memory.load(collection, ids, since);
    }

    @Override
    public Uni<Void> write(String collection, List<StoredDocument> documents, long term) {
        if (failsAtWrite > 0) {
            failsAtWrite--;
            return crash();
        }
        var first = beforeWrite;
        beforeWrite = () -> {};
        first.run();
        return memory.write(collection, documents, term);
    }

    @Override
    public Uni<List<StoredDocument>> where(String collection, Question question, String orderBy, int limit) {
        return memory.where(collection, question, orderBy, limit);
    }

    @Override
    public Uni<List<StoredDocument>> page(
            String collection, Question question, String orderBy, Optional<Mark> after, int limit) {
        return memory.page(collection, question, orderBy, after, limit);
    }

    @Override
    public Uni<Long> count(String collection, Question question) {
        return memory.count(collection, question);
    }

    @Override
    public Multi<StoredDocument> all(String collection) {
        return memory.all(collection);
    }

    @Override
    public Uni<Set<String>> collections() {
        if (failsAtNaming > 0) {
            failsAtNaming--;
            return crash();
        }
        return memory.collections();
    }

    @Override
    public Uni<Void> drop(String collection) {
        return memory.drop(collection);
    }

    @Override
    public Uni<Optional<Map<String, String>>> note(String id) {
        notesAsked.incrementAndGet();
        if (failsAtAsking > 0) {
            failsAtAsking--;
            return crash();
        }
        return memory.note(id);
    }

    @Override
    public Uni<Map<String, Map<String, String>>> notes() {
        return memory.notes();
    }

    @Override
    public Uni<Void> putNote(String id, Map<String, String> note) {
        return memory.putNote(id, note);
    }

    @Override
    public Uni<Boolean> replaceNote(String id, Map<String, String> note, String same) {
        notesReplaced.incrementAndGet();
        if (failsAtNote > 0) {
            failsAtNote--;
            return crash();
        }
        return memory.replaceNote(id, note, same);
    }

    private static <T> Uni<T> crash() {
        return Uni.createFrom().failure(new IllegalStateException("crash"));
    }
}
