package city.healthcard.eventsourcing.view;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/// Documents in MongoDB. Everything on the way of a request is by exact `_id`,
/// and a writer says in which term it holds the lease; searches by other fields scan on the
/// embedded store and use an index on a real one.
public final class MongoDocumentStore implements DocumentStore {

    private static final String NOTES = "notes";
    private static final String AT = "at";
    private static final String BODY = "body";
    private static final String TERM = "term";
    private static final Set<String> OWN_FIELDS = Set.of("_id", AT, BODY, TERM);
    private static final int DUPLICATE_KEY = 11_000;

    private final ReactiveMongoClient client;
    private final String database;
    private final Set<String> indexed = ConcurrentHashMap.newKeySet();

    /// @param database one per service, named like it
    public MongoDocumentStore(ReactiveMongoClient client, String database) {
        this.client = client;
        this.database = database;
    }

    @Override
    public Uni<Map<String, StoredDocument>> load(String collection, Collection<String> ids, long since) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var wanted = ids.size() == 1 ? Filters.eq("_id", ids.iterator().next()) : Filters.in("_id", ids);
        return in(collection)
                .find(wanted)
                .filter(one -> one.get(TERM, 0L) >= since)
                .map(MongoDocumentStore::stored)
                .collect()
                .asMap(StoredDocument::id);
    }

    @Override
    public Uni<Void> write(String collection, List<StoredDocument> documents, long term) {
        if (documents.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var replacements = documents.stream()
                .map(one -> new ReplaceOneModel<>(
                        notLater(one.id(), term), document(one).append(TERM, term), new ReplaceOptions().upsert(true)))
                .toList();
        return in(collection)
                .bulkWrite(replacements, new BulkWriteOptions().ordered(false))
                .onFailure(MongoDocumentStore::isThere)
                .transform(_ -> new Fenced(collection))
                .replaceWithVoid();
    }

    /// What was written in a later term does not match; so it would have to be inserted, which its id forbids.
    private static Bson notLater(String id, long term) {
        return new Document("_id", id).append(TERM, new Document("$not", new Document("$gt", term)));
    }

    private static boolean isThere(Throwable failure) {
        return failure instanceof MongoBulkWriteException bulk
                && !bulk.getWriteErrors().isEmpty()
                && bulk.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }

    @Override
    public Uni<List<StoredDocument>> where(String collection, Question question, String orderBy, int limit) {
        var options = new FindOptions().limit(limit);
        if (!orderBy.isEmpty()) {
            options.sort(orderBy.startsWith("-") ? Sorts.descending(orderBy.substring(1)) : Sorts.ascending(orderBy));
        }
        return index(collection, question)
                .chain(() -> in(collection)
                        .find(present(question), options)
                        .map(MongoDocumentStore::stored)
                        .collect()
                        .asList());
    }

    @Override
    public Uni<List<StoredDocument>> page(
            String collection, Question question, String orderBy, Optional<Mark> after, int limit) {
        var descending = orderBy.startsWith("-");
        var by = descending ? orderBy.substring(1) : orderBy;
        var present = present(question);
        var wanted = after.map(mark -> Filters.and(present, beyond(mark, by, descending)))
                .orElse(present);
        var inOrder = Sorts.orderBy(descending ? Sorts.descending(by) : Sorts.ascending(by), Sorts.ascending("_id"));
        return index(collection, question)
                .chain(() -> in(collection)
                        .find(wanted, new FindOptions().limit(limit).sort(inOrder))
                        .map(MongoDocumentStore::stored)
                        .collect()
                        .asList());
    }

    private static Bson beyond(Mark mark, String by, boolean descending) {
        return Filters.or(
                descending ? Filters.lt(by, mark.value()) : Filters.gt(by, mark.value()),
                Filters.and(Filters.eq(by, mark.value()), Filters.gt("_id", mark.id())));
    }

    @Override
    public Uni<Long> count(String collection, Question question) {
        return index(collection, question).chain(() -> in(collection).countDocuments(present(question)));
    }

    @Override
    public Multi<StoredDocument> all(String collection) {
        return in(collection).find().map(MongoDocumentStore::stored);
    }

    @Override
    public Uni<Set<String>> collections() {
        return client.getDatabase(database).listCollectionNames().collect().asSet();
    }

    @Override
    public Uni<Void> drop(String collection) {
        indexed.removeIf(one -> one.startsWith(collection + '.'));
        return in(collection).drop();
    }

    @Override
    public Uni<Optional<Map<String, String>>> note(String id) {
        return in(NOTES)
                .find(Filters.eq("_id", id))
                .collect()
                .first()
                .map(found -> Optional.ofNullable(found).map(MongoDocumentStore::texts));
    }

    @Override
    public Uni<Map<String, Map<String, String>>> notes() {
        return in(NOTES).find().collect().asMap(one -> one.getString("_id"), MongoDocumentStore::texts);
    }

    @Override
    public Uni<Void> putNote(String id, Map<String, String> note) {
        return in(NOTES)
                .replaceOne(Filters.eq("_id", id), note(id, note), new ReplaceOptions().upsert(true))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> replaceNote(String id, Map<String, String> note, String same) {
        return in(NOTES)
                .replaceOne(Filters.and(Filters.eq("_id", id), Filters.eq(same, note.get(same))), note(id, note))
                .map(result -> result.getMatchedCount() == 1);
    }

    private Uni<Void> index(String collection, Question question) {
        var field = question.conditions().getFirst().field();
        return indexed.add(collection + '.' + field)
                ? in(collection).createIndex(Indexes.ascending(field)).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private ReactiveMongoCollection<Document> in(String collection) {
        return client.getDatabase(database).getCollection(collection);
    }

    private static Bson present(Question question) {
        var all = new ArrayList<Bson>();
        question.conditions().forEach(condition -> all.add(filter(condition)));
        all.add(Filters.exists(BODY));
        return Filters.and(all);
    }

    private static Bson filter(Question.Condition condition) {
        return switch (condition.relation()) {
            case EQUAL -> Filters.eq(condition.field(), condition.value());
            case ABOVE -> Filters.gt(condition.field(), condition.value());
            case UP_TO -> Filters.lte(condition.field(), condition.value());
        };
    }

    private static Document document(StoredDocument stored) {
        var document = new Document("_id", stored.id()).append(AT, new Document(Map.copyOf(stored.at())));
        if (stored.body() != null) {
            document.append(BODY, new Binary(stored.body()));
        }
        stored.searchable().forEach(document::append);
        return document;
    }

    private static StoredDocument stored(Document document) {
        var searchable = new HashMap<String, Object>(document);
        searchable.keySet().removeAll(OWN_FIELDS);
        var body = document.get(BODY, Binary.class);
        return new StoredDocument(
                document.getString("_id"),
                texts(document.get(AT, Document.class)),
                body == null ? null : body.getData(),
                searchable);
    }

    private static Document note(String id, Map<String, String> note) {
        return new Document(Map.<String, Object>copyOf(note)).append("_id", id);
    }

    private static Map<String, String> texts(Document document) {
        var texts = new HashMap<String, String>();
        document.forEach((name, value) -> {
            if (!name.equals("_id")) {
                texts.put(name, String.valueOf(value));
            }
        });
        return texts;
    }
}
