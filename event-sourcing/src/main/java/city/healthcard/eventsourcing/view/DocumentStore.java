package city.healthcard.eventsourcing.view;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps documents. All it promises is that one document is written whole; that is all views ask of it.
public interface DocumentStore {

    /// The documents with these ids; missing ones are absent.
    default Uni<Map<String, StoredDocument>> load(String collection, Collection<String> ids) {
        return load(collection, ids, 0);
    }

    /// The documents with these ids; missing ones are absent, and so are those that were written in an
    /// earlier term.
    ///
    /// @param since the first term whose documents count
    Uni<Map<String, StoredDocument>> load(String collection, Collection<String> ids, long since);

    /// Writes documents by id, each whole, replacing what is there. A document that was written in a
    /// later term stays as it is; the others are written, and the whole fails with [Fenced].
    ///
    /// @param term in which the writer holds the lease
    Uni<Void> write(String collection, List<StoredDocument> documents, long term);

    /// Documents that are there and answer the question, at most `limit`.
    ///
    /// @param orderBy searchable field that orders them, descending when it begins with `-`; empty for
    /// any order
    Uni<List<StoredDocument>> where(String collection, Question question, String orderBy, int limit);

    /// The next documents that are there and answer the question, ordered by a searchable field and
    /// then by id, so that documents which come in between shift nothing.
    ///
    /// @param orderBy searchable field that orders them, descending when it begins with `-`
    /// @param after the last one seen; empty for the first page
    Uni<List<StoredDocument>> page(
            String collection, Question question, String orderBy, Optional<Mark> after, int limit);

    /// How many documents are there that answer the question.
    Uni<Long> count(String collection, Question question);

    /// All documents, those away too, in any order.
    Multi<StoredDocument> all(String collection);

    /// The names of all collections there are.
    Uni<Set<String>> collections();

    /// Forgets a collection.
    Uni<Void> drop(String collection);

    /// Reads a small note, such as a runner's places.
    Uni<Optional<Map<String, String>>> note(String id);

    /// All notes by id: how all runners stand, in one question.
    Uni<Map<String, Map<String, String>>> notes();

    /// Writes a note, new or not.
    Uni<Void> putNote(String id, Map<String, String> note);

    /// Replaces a note that is there and says the same in one entry; false when there is none, because the
    /// store has been emptied, or when it is another's, who fills it anew.
    ///
    /// @param same the entry in which the two notes agree
    Uni<Boolean> replaceNote(String id, Map<String, String> note, String same);
}
