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
/// Its places are kept as a note in the same store, written after the documents and only where its own note still
/// is. When it is gone, the store has been emptied: the runner drops the collection and begins again. When it is
/// another's, who has done so by then, the runner goes on from there. The note says in which term that was: who lost
/// the lease before may still write a document that lacks what was dropped, and it does not count.
final class ViewRunner<D> implements AutoCloseable {

    private static final int BATCH_MAX = 500;
    private static final Duration KEEP_EVERY = Duration.ofMillis(100);
    private static final String INCARNATION = "incarnation";
    private static final String READY = "ready";
    private static final String SINCE = "since";

    private final View<D> view;
    private final String collection;
    private final DocumentStore store;
    private final List<FactReader.Opener> sources;
    private final Runnable wake;
    private final Consumer<Set<String>> changed;

    private final Map<String, String> places = new HashMap<>();
    private final AtomicLong applied = new AtomicLong();
    private volatile List<FactReader> readers = List.of();
    private volatile @Nullable String incarnation;
    private long keptAt = System.nanoTime();
    private boolean hasMoved;
    private long since;
    private volatile boolean ready;
    private volatile boolean closed;

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
                return refill(term);
            }
            if (!Objects.equals(note.get().get(INCARNATION), incarnation)) {
                continueFrom(note.get());
            }
            return takeNext(term);
        });
    }

    /// The same without looking whether the note is still there, for whoever has looked a moment ago.
    Uni<Found> goOn(long term) {
        return isUnderWay() ? takeNext(term) : step(term);
    }

    /// Whether it knows where it stands: not before its first step, nor after one that failed.
    boolean isUnderWay() {
        return incarnation != null;
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

    /// Whether everything has been taken that was there when its collection began to be filled.
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

    /// Its readers are gone then, and what waited in them: a step that is on the way takes no more.
    @Override
    public synchronized void close() {
        closed = true;
        readers.forEach(FactReader::close);
    }

    private Uni<Found> refill(long term) {
        Log.infof("View %s is being filled from the beginning", collection);
        ready = false;
        var note = Map.of(INCARNATION, UUID.randomUUID().toString(), READY, "false", SINCE, Long.toString(term));
        return store.drop(collection)
                .chain(() -> store.putNote(collection, note))
                .invoke(() -> continueFrom(note))
                .replaceWith(Found.SOME);
    }

    private void continueFrom(Map<String, String> note) {
        ready = isReady(note);
        applied.set(0);
        hasMoved = false;
        places.clear();
        places.putAll(note);
        places.keySet().removeAll(Set.of(INCARNATION, READY, SINCE));
        since = Long.parseLong(note.getOrDefault(SINCE, "0"));
        reopen();
        incarnation = note.get(INCARNATION);
    }

    private synchronized void reopen() {
        readers.forEach(FactReader::close);
        readers = closed
                ? List.of()
                : sources.stream().map(source -> source.open(places, wake)).toList();
    }

    /// Readers have moved on past a batch, or a part of one, that could not be taken: the next step opens them
    /// anew from the note.
    private Uni<Found> takeNext(long term) {
        return batch().chain(batch -> take(batch, term)).onFailure().invoke(this::forgetPlaces);
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
        // Asked after the readers: one that was closed meanwhile says that there is no more.
        if (closed) {
            return Uni.createFrom().item(Found.NOTHING);
        }
        if (batch.isEmpty()) {
            return caughtUp && !ready ? becomeReady() : rest();
        }
        return store.load(collection, DocumentFold.idsOf(view, batch), since)
                .map(loaded -> new DocumentFold<>(view, loaded).apply(batch).changed())
                .chain(documents -> store.write(collection, documents, term)
                        .chain(() -> advance(batch))
                        .invoke(() -> tell(documents)))
                .replaceWith(Found.of(batch.size(), BATCH_MAX));
    }

    private void forgetPlaces() {
        incarnation = null;
    }

    private void tell(List<StoredDocument> documents) {
        if (!documents.isEmpty()) {
            changed.accept(documents.stream().map(StoredDocument::id).collect(Collectors.toSet()));
        }
    }

    private Uni<Found> becomeReady() {
        return keepPlaces(true)
                .invoke(kept -> {
                    if (kept) {
                        ready = true;
                        Log.infof("View %s is whole: %d facts", collection, applied.get());
                    }
                })
                .replaceWith(Found.SOME);
    }

    /// Whose note is gone has everything to do.
    private Uni<Found> rest() {
        return hasMoved
                ? keepPlaces(ready).map(kept -> kept ? Found.NOTHING : Found.SOME)
                : Uni.createFrom().item(Found.NOTHING);
    }

    /// Documents know what they have taken, so what is passed again after a crash does no harm: under load
    /// places are kept now and then, and when there is nothing more to take.
    private Uni<Void> advance(List<PlacedFact> batch) {
        batch.forEach(placed -> places.put(placed.source(), placed.cursor()));
        applied.addAndGet(batch.size());
        hasMoved = true;
        return System.nanoTime() - keptAt > KEEP_EVERY.toNanos()
                ? keepPlaces(ready).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /// Says whether the note was there to take them.
    private Uni<Boolean> keepPlaces(boolean whole) {
        var note = new HashMap<>(places);
        note.put(INCARNATION, String.valueOf(incarnation));
        note.put(READY, Boolean.toString(whole));
        note.put(SINCE, Long.toString(since));
        return store.replaceNote(collection, note, INCARNATION).invoke(kept -> {
            keptAt = System.nanoTime();
            hasMoved = false;
            if (!kept) {
                forgetPlaces();
            }
        });
    }
}
