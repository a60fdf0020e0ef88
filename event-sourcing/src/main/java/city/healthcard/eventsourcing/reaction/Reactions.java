package city.healthcard.eventsourcing.reaction;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.fact.FactReader;
import city.healthcard.eventsourcing.fact.PlacedFact;
import city.healthcard.eventsourcing.feed.Found;
import city.healthcard.eventsourcing.feed.Leadership;
import city.healthcard.eventsourcing.feed.Loop;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;

/// Runs a service's reactions: reads facts in order, keeps the order of each key, lets different keys run side by side.
///
/// The place moves after the effects. That is exactly once all the same, because each effect is a command whose
/// id derives from the fact: found in the stream it wrote to, it is not done again.
public final class Reactions implements AutoCloseable {

    private static final int BATCH_MAX = 500;
    private static final int KEYS_AT_ONCE = 32;
    private static final String OFFICE = "reactions";
    private static final String WAITS = "waits";

    private final List<Reaction<?>> reactions;
    private final List<FactReader.Opener> sources;
    private final Leadership leadership;
    private final ReactionState state;
    private final Loop loop;

    private final List<FactReader> readers = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<Parking> parking = ConcurrentHashMap.newKeySet();
    private volatile boolean open;
    private volatile boolean replayAsked;

    /// A key that a reaction may not pass before what is parked there has been taken.
    private record Parking(String reaction, UUID key) {}

    /// Reactions to facts of these sources; cursors and parked facts live in the database behind `pool`.
    public Reactions(
            List<Reaction<?>> reactions,
            List<FactReader.Opener> sources,
            Leadership leadership,
            Pool pool,
            ScheduledExecutorService timer) {
        this.reactions = List.copyOf(reactions);
        this.sources = List.copyOf(sources);
        this.leadership = leadership;
        state = new ReactionState(pool);
        loop = new Loop("The reactions", timer, this::step);
    }

    /// Begins.
    public void start() {
        if (!reactions.isEmpty()) {
            loop.start();
        }
    }

    /// Says that there is probably something to react to.
    public void wake() {
        if (!reactions.isEmpty()) {
            loop.wake();
        }
    }

    /// What could not be taken, oldest first.
    public Uni<List<ParkedFact>> parked() {
        return state.parked();
    }

    /// Tries everything parked again soon, in order: goes back before the first parked fact and reads on from
    /// there. What was done since is found done; what fails again is parked again. True when this process runs
    /// the reactions.
    public boolean replayParked() {
        var runsHere = open;
        replayAsked = true;
        loop.wake();
        return runsHere;
    }

    @Override
    public void close() {
        loop.close();
        readers.forEach(FactReader::close);
    }

    private Uni<Void> replay() {
        replayAsked = false;
        open = false;
        return state.parked()
                .chain(parked -> state.stepBack(
                        placesBefore(parked),
                        parked.stream().map(ParkedFact::id).toList()));
    }

    private Map<String, String> placesBefore(List<ParkedFact> parked) {
        var back = new HashMap<>(places);
        parked.forEach(one -> back.merge(
                one.source(), before(one.cursor()), (here, there) -> here.compareTo(there) < 0 ? here : there));
        return back;
    }

    /// The place just before a cursor: its last hexadecimal number, less one; the beginning before the first.
    private static String before(String cursor) {
        var start = cursor.lastIndexOf('.') + 1;
        var number = Long.parseLong(cursor.substring(start), 16);
        return number == 0 ? FactReader.BEGINNING : cursor.substring(0, start) + "%016x".formatted(number - 1);
    }

    private Uni<Found> step() {
        return leadership
                .hold(OFFICE)
                .chain(mine -> mine ? work() : Uni.createFrom().item(Found.NOTHING))
                .onFailure()
                .invoke(() -> open = false);
    }

    private Uni<Found> work() {
        var begin = replayAsked && open ? replay() : Uni.createFrom().voidItem();
        return begin.chain(this::opened).chain(this::batch).chain(this::take);
    }

    private Uni<Void> opened() {
        if (open) {
            return Uni.createFrom().voidItem();
        }
        return state.places()
                .chain(kept -> state.parked().invoke(parked -> {
                    readers.forEach(FactReader::close);
                    readers.clear();
                    places.clear();
                    places.putAll(kept);
                    parking.clear();
                    parked.forEach(one -> parking.add(new Parking(one.reaction(), one.key())));
                    sources.forEach(source -> readers.add(source.open(places, loop::wake)));
                    open = true;
                }))
                .replaceWithVoid();
    }

    private Uni<List<PlacedFact>> batch() {
        var facts = new ArrayList<PlacedFact>();
        var all = Uni.createFrom().voidItem();
        for (var reader : readers) {
            all = all.chain(() -> reader.next(BATCH_MAX)).invoke(facts::addAll).replaceWithVoid();
        }
        return all.replaceWith(facts);
    }

    private Uni<Found> take(List<PlacedFact> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().item(Found.NOTHING);
        }
        var byKey = new LinkedHashMap<UUID, List<PlacedFact>>();
        batch.forEach(placed -> placed.fact()
                .ifPresent(fact -> byKey.computeIfAbsent(fact.key(), _ -> new ArrayList<>())
                        .add(placed)));
        return Multi.createFrom()
                .iterable(byKey.values())
                .onItem()
                .transformToUni(this::inOrder)
                .merge(KEYS_AT_ONCE)
                .collect()
                .asList()
                .chain(() -> {
                    batch.forEach(placed -> places.put(placed.source(), placed.cursor()));
                    return state.keep(places);
                })
                .replaceWith(Found.of(batch.size(), BATCH_MAX));
    }

    private Uni<Void> inOrder(List<PlacedFact> facts) {
        var all = Uni.createFrom().voidItem();
        for (var placed : facts) {
            for (var reaction : reactions) {
                var fact = placed.fact().orElseThrow();
                if (reaction.reactsTo(fact)) {
                    all = all.chain(() -> react(reaction, placed, fact));
                }
            }
        }
        return all;
    }

    private Uni<Void> react(Reaction<?> reaction, PlacedFact placed, Fact fact) {
        var place = new Parking(reaction.name(), fact.key());
        if (parking.contains(place)) {
            return state.park(reaction, placed, fact, WAITS);
        }
        return reaction.react(fact).onFailure(Poison::is).recoverWithUni(failure -> {
            Log.errorf(
                    "%s could not take %s and parked it: %s",
                    reaction.name(), fact.id(), failure.getClass().getName());
            parking.add(place);
            return state.park(reaction, placed, fact, failure.getClass().getSimpleName());
        });
    }
}
