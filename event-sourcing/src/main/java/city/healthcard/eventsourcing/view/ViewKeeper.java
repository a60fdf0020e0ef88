package city.healthcard.eventsourcing.view;

import city.healthcard.eventsourcing.fact.FactReader;
import city.healthcard.eventsourcing.feed.Found;
import city.healthcard.eventsourcing.feed.Loop;
import city.healthcard.eventsourcing.view.ViewProgress.Comparison;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Keeps one view: which process fills it, which collection answers, and how a new one is built beside it.
public final class ViewKeeper<D> implements AutoCloseable {

    private static final String ACTIVE = "collection";
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final View<D> view;
    private final DocumentStore store;
    private final List<FactReader.Opener> sources;
    private final Supplier<Uni<OptionalLong>> lease;
    private final Loop loop;
    private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();

    private volatile @Nullable ViewRunner<D> live;
    private volatile @Nullable ViewRunner<D> candidate;
    private volatile @Nullable Comparison lastRebuild;
    private volatile boolean leading;
    private volatile boolean whole;
    private volatile boolean doubts = true;
    private volatile long lookedAt;
    private OptionalLong lastTerm = OptionalLong.empty();
    private boolean alone;

    /// @param lease the number of the term in which this process may write the view; empty when another may
    public ViewKeeper(
            View<D> view,
            DocumentStore store,
            List<FactReader.Opener> sources,
            Supplier<Uni<OptionalLong>> lease,
            ScheduledExecutorService timer) {
        this.view = view;
        this.store = store;
        this.sources = List.copyOf(sources);
        this.lease = lease;
        loop = new Loop("View " + view.name(), timer, this::step);
    }

    /// Begins to fill the view.
    public void start() {
        loop.start();
    }

    /// Says that there is probably something to take.
    public void wake() {
        loop.wake();
    }

    /// Hears how all notes of the document store stand, which spares it from looking itself. Wakes up when that
    /// is not what it goes by: the store was emptied, or another process has filled another collection.
    public void notice(Map<String, Map<String, String>> notes) {
        var present = live;
        if (present == null) {
            return;
        }
        if (isAsBelieved(present, notes)) {
            lookedAt = System.nanoTime();
        } else {
            doubts = true;
            loop.wake();
        }
    }

    private boolean isAsBelieved(ViewRunner<D> present, Map<String, Map<String, String>> notes) {
        var note = notes.get(present.collection());
        return present.collection().equals(collectionIn(notes.get(pointer())))
                && (leading ? present.goesBy(note) : whole == ViewRunner.isReady(note));
    }

    /// The view it keeps.
    public View<D> view() {
        return view;
    }

    /// The questions that may be asked.
    public Documents<D> documents() {
        return new Documents<>(view, store, this::answering);
    }

    /// Calls back with the ids of documents this process has changed, such as for a page that is open.
    public void onChange(Consumer<Set<String>> listener) {
        listeners.add(listener);
    }

    /// Whether the view answers.
    public boolean isWhole() {
        return whole;
    }

    /// How it is doing.
    public ViewProgress progress() {
        var beside = candidate;
        var answering = live;
        var state = beside != null ? "rebuilding" : whole ? "live" : "refilling";
        return new ViewProgress(
                view.name(),
                answering == null ? "" : answering.collection(),
                state,
                answering == null ? 0 : answering.applied(),
                beside == null ? 0 : beside.applied(),
                lastRebuild);
    }

    /// Builds the view anew beside the one that answers; compares and switches when it has caught up. Asking
    /// again while one is being built changes nothing. False when another process keeps the view.
    public synchronized boolean rebuild() {
        var answering = live;
        if (!leading || answering == null) {
            return false;
        }
        if (candidate == null) {
            candidate = runner(next(answering.collection()));
            loop.wake();
        }
        return true;
    }

    @Override
    public void close() {
        loop.close();
        Optional.ofNullable(live).ifPresent(ViewRunner::close);
        Optional.ofNullable(candidate).ifPresent(ViewRunner::close);
    }

    private Uni<Found> step() {
        return lease.get()
                .invoke(this::begin)
                .chain(term -> term.isPresent() ? lead(term.getAsLong()) : follow())
                .onFailure()
                .invoke(() -> doubts = true);
    }

    /// Between two terms another may have done anything, however short the time was.
    private void begin(OptionalLong term) {
        if (term.isEmpty() || !term.equals(lastTerm)) {
            doubts = true;
            alone = false;
        }
        lastTerm = term;
        leading = term.isPresent();
    }

    private Uni<Found> follow() {
        return active().chain(runner -> runner.readyElsewhere())
                .invoke(ready -> whole = ready)
                .replaceWith(Found.NOTHING);
    }

    private Uni<Found> lead(long term) {
        var present = live;
        if (present != null && mayGoOn(present)) {
            return present.goOn(term).chain(found -> settle(present, found, term));
        }
        doubts = false;
        lookedAt = System.nanoTime();
        return active().chain(runner -> runner.step(term).chain(found -> settle(runner, found, term)));
    }

    /// Without looking whether the store is still what it was.
    private boolean mayGoOn(ViewRunner<D> present) {
        return !doubts && present.isUnderWay() && System.nanoTime() - lookedAt < LOOK_EVERY.toNanos();
    }

    /// What follows from a step of the view that answers: it may be whole by now, and another may be built
    /// beside it.
    private Uni<Found> settle(ViewRunner<D> runner, Found found, long term) {
        whole = runner.ready();
        if (whole && !alone) {
            return forgetOthers(runner.collection()).invoke(() -> alone = true).replaceWith(found);
        }
        var beside = candidate;
        return beside == null || !whole
                ? Uni.createFrom().item(found)
                : beside.step(term)
                        .map(found::and)
                        .chain(both -> both == Found.NOTHING && beside.ready()
                                ? replace(runner, beside)
                                : Uni.createFrom().item(both));
    }

    /// Both have taken everything there is, and neither takes more while they are compared: this loop runs
    /// them both.
    private Uni<Found> replace(ViewRunner<D> old, ViewRunner<D> fresh) {
        return compare(old.collection(), fresh.collection()).chain(found -> {
            Log.infof("View %s was rebuilt: %s", view.name(), found);
            return store.putNote(pointer(), Map.of(ACTIVE, fresh.collection()))
                    .invoke(() -> {
                        live = fresh;
                        candidate = null;
                        lastRebuild = found;
                        old.close();
                    })
                    .chain(() -> ViewRunner.forget(store, old.collection()))
                    .replaceWith(Found.SOME);
        });
    }

    /// What was before the collection that answers, of an earlier version or from a rebuild that was cut
    /// off, is fed by nobody and would keep what has been erased.
    private Uni<Void> forgetOthers(String answering) {
        var beside = candidate;
        return store.collections()
                .onItem()
                .transformToMulti(names -> Multi.createFrom().iterable(names))
                .filter(name -> view.owns(name)
                        && !name.equals(answering)
                        && (beside == null || !name.equals(beside.collection())))
                .onItem()
                .transformToUniAndConcatenate(name -> ViewRunner.forget(store, name))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Comparison> compare(String old, String fresh) {
        Function<String, Uni<Map<String, StoredDocument>>> read =
                collection -> store.all(collection).collect().asMap(StoredDocument::id);
        return read.apply(old)
                .chain(before -> read.apply(fresh).map(after -> {
                    var equal = 0L;
                    var different = 0L;
                    var moved = 0L;
                    for (var id : union(before.keySet(), after.keySet())) {
                        var one = before.get(id);
                        var other = after.get(id);
                        if (one != null && other != null && !one.at().equals(other.at())) {
                            moved++;
                        } else if (one != null && other != null && Arrays.equals(one.body(), other.body())) {
                            equal++;
                        } else {
                            different++;
                        }
                    }
                    return new Comparison(equal, different, moved, true);
                }));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private Uni<ViewRunner<D>> active() {
        return store.note(pointer()).map(note -> {
            var collection = collectionIn(note.orElse(null));
            var present = live;
            if (present == null || !present.collection().equals(collection)) {
                Optional.ofNullable(present).ifPresent(ViewRunner::close);
                present = runner(collection);
                live = present;
                alone = false; // the one that answered before may still be there, torn
            }
            return present;
        });
    }

    private String collectionIn(@Nullable Map<String, String> pointer) {
        return pointer == null ? view.collection() : pointer.getOrDefault(ACTIVE, view.collection());
    }

    private ViewRunner<D> runner(String collection) {
        return new ViewRunner<>(
                view, collection, store, sources, loop::wake, ids -> listeners.forEach(one -> one.accept(ids)));
    }

    private Uni<String> answering() {
        var runner = live;
        return whole && runner != null
                ? Uni.createFrom().item(runner.collection())
                : Uni.createFrom().failure(new ViewRefilling(view.name()));
    }

    private String pointer() {
        return "active/" + view.collection();
    }

    /// `cards_v1` is followed by `cards_v1_2`, that by `cards_v1_3`.
    private String next(String collection) {
        var first = view.collection();
        var number = collection.equals(first) ? 1 : Integer.parseInt(collection.substring(first.length() + 1));
        return first + '_' + (number + 1);
    }
}
