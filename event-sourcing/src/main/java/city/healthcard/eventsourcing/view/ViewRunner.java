package city.healthcard.eventsourcing.view;

import city.healthcard.eventsourcing.fact.FactReader;
import city.healthcard.eventsourcing.fact.PlacedFact;
import city.healthcard.eventsourcing.feed.Found;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fills one collection with one view, batch by batch, from its readers. Whoever calls [#step] holds the lease, or held
/// it: what is written carries the number of the term, and a document of a later term is not overwritten.
///
/// Its places are kept as a note in the same store, written after the documents and only where the note still
/// is. When it is gone, or is another's, the store has been emptied: the runner drops the collection and begins
/// again.
final class ViewRunner<D> implements AutoCloseable {

    private static final int BATCH_MAX = 500;
    private static final Duration KEEP_EVERY = Duration.ofMillis(100);
    private static final String INCARNATION = "incarnation";
    private static final String READY = "ready";

    private final View<D> view;
    private final String collection;
    private final DocumentStore store;
    private final List<FactReader.Opener> sources;
    private final Runnable wake;
    private final Consumer<Set<String>> changed;

    private final List<FactReader> readers = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final AtomicLong applied = new AtomicLong();
    private volatile @Nullable String incarnation;
    private long keptAt = System.nanoTime();
    private boolean hasMoved;
    private volatile boolean ready;

    /// @param wake asks for a step soon
    /// @param changed hears the ids of documents that changed
    ViewRunner(
            View<D> view,
            String collection,
            DocumentStore store,
            List<FactReader.Opener> sources,
            Runnable wake,
            Consumer<Set<String>> changed) {
        this.view = view;
        this.collection = collection;
        this.store = store;
        this.sources = sources;
        this.wake = wake;
        this.changed = changed;
    }

    /// Takes the next batch; says what it found. Fails with [Fenced] when another holds the lease by now
    /// and has written what this batch is about.
    ///
    /// @param term in which the caller holds the lease
    Uni<Found> step(long term) {
        return store.note(collection).chain(note -> {
            if (note.isEmpty()) {
                return refill();
            }
            if (!Objects.equals(note.get().get(INCARNATION), incarnation)) {
                continueFrom(note.get());
            }
            return batch().chain(batch -> take(batch, term));
        });
    }

    /// The same without looking whether the note is still there, for whoever has looked a moment ago.
    Uni<Found> goOn(long term) {
        return incarnation == null ? step(term) : batch().chain(batch -> take(batch, term));
    }

    /// Whether this note of its collection is the one it goes by.
    boolean goesBy(@Nullable Map<String, String> note) {
        return note != null && Objects.equals(note.get(INCARNATION), incarnation);
    }

    /// Whether a collection with this note is whole.
    static boolean isReady(@Nullable Map<String, String> note) {
        return note != null && "true".equals(note.get(READY));
    }

    /// Makes whoever should come back to a forgotten collection fill it from the beginning.
    static Uni<Void> forget(DocumentStore store, String collection) {
        return store.putNote(collection, Map.of(INCARNATION, "forgotten")).chain(() -> store.drop(collection));
    }

    /// Whether it has taken everything that was there when it began.
    boolean ready() {
        return ready;
    }

    /// How many facts it has taken since it began.
    long applied() {
        return applied.get();
    }

    String collection() {
        return collection;
    }

    /// Whether the collection is known to be whole, by the note of whichever process fills it.
    Uni<Boolean> readyElsewhere() {
        return store.note(collection).map(note -> isReady(note.orElse(null)));
    }

    @Override
    public void close() {
        readers.forEach(FactReader::close);
        readers.clear();
    }

    private Uni<Found> refill() {
        Log.infof("View %s is being filled from the beginning", collection);
        ready = false;
        var fresh = UUID.randomUUID().toString();
        return store.drop(collection)
                .chain(() -> store.putNote(collection, Map.of(INCARNATION, fresh, READY, "false")))
                .invoke(() -> continueFrom(Map.of(INCARNATION, fresh)))
                .replaceWith(Found.SOME);
    }

    private void continueFrom(Map<String, String> note) {
        close();
        incarnation = note.get(INCARNATION);
        applied.set(0);
        hasMoved = false;
        places.clear();
        places.putAll(note);
        places.keySet().removeAll(Set.of(INCARNATION, READY));
        sources.forEach(source -> readers.add(source.open(places, wake)));
    }

    private Uni<List<PlacedFact>> batch() {
        var facts = new ArrayList<PlacedFact>();
        var all = Uni.createFrom().voidItem();
        for (var reader : readers) {
            all = all.chain(() -> reader.next(BATCH_MAX)).invoke(facts::addAll).replaceWithVoid();
        }
        return all.replaceWith(facts);
    }

    private Uni<Found> take(List<PlacedFact> batch, long term) {
        var caughtUp = readers.stream().allMatch(FactReader::caughtUp);
        if (batch.isEmpty()) {
            return caughtUp && !ready ? becomeReady() : rest();
        }
        return store.load(collection, DocumentFold.idsOf(view, batch))
                .map(loaded -> new DocumentFold<>(view, loaded).apply(batch).changed())
                .chain(documents -> store.write(collection, documents, term)
                        .chain(() -> advance(batch))
                        .invoke(() -> tell(documents)))
                .replaceWith(Found.of(batch.size(), BATCH_MAX))
                .onFailure()
                .invoke(this::forgetPlaces);
    }

    /// Readers have moved on past a batch that was not taken: the next step opens them anew from the note.
    private void forgetPlaces() {
        incarnation = null;
    }

    private void tell(List<StoredDocument> documents) {
        if (!documents.isEmpty()) {
            changed.accept(documents.stream().map(StoredDocument::id).collect(Collectors.toSet()));
        }
    }

    private Uni<Found> becomeReady() {
        ready = true;
        Log.infof("View %s is whole: %d facts", collection, applied.get());
        return keepPlaces().replaceWith(Found.SOME);
    }

    private Uni<Found> rest() {
        return (hasMoved ? keepPlaces() : Uni.createFrom().voidItem()).replaceWith(Found.NOTHING);
    }

    /// Documents know what they have taken, so what is passed again after a crash does no harm: under load
    /// places are kept now and then, and when there is nothing more to take.
    private Uni<Void> advance(List<PlacedFact> batch) {
        batch.forEach(placed -> places.put(placed.source(), placed.cursor()));
        applied.addAndGet(batch.size());
        hasMoved = true;
        return System.nanoTime() - keptAt > KEEP_EVERY.toNanos()
                ? keepPlaces()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> keepPlaces() {
        var note = new HashMap<>(places);
        note.put(INCARNATION, String.valueOf(incarnation));
        note.put(READY, Boolean.toString(ready));
        keptAt = System.nanoTime();
        hasMoved = false;
        return store.replaceNote(collection, note, INCARNATION)
                .invoke(still -> {
                    if (!still) {
                        forgetPlaces();
                    }
                })
                .replaceWithVoid();
    }
}
