package city.healthcard.records.hearing;

import city.healthcard.contracts.Contract;
import city.healthcard.eventsourcing.fact.ContractTypes;
import city.healthcard.eventsourcing.fact.FactReader;
import city.healthcard.eventsourcing.fact.HeardFacts;
import city.healthcard.eventsourcing.feed.Found;
import city.healthcard.eventsourcing.feed.Loop;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hears a service's topic from its beginning each time it is opened, fact by fact, and goes on hearing.
public final class Ear implements AutoCloseable {

    private static final int BATCH_MAX = 2_000;

    private final ScheduledExecutorService timer;
    private final Consumer<Object> taking;
    private final Loop loop;
    /// Absent while it is being opened: what it reads may wake the loop before it is here.
    private volatile @Nullable FactReader reader;

    private Ear(String name, HeardFacts facts, Consumer<Object> taking) {
        this.taking = taking;
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        loop = new Loop(name, timer, this::step);
        reader = facts.open(Map.of(), loop::wake);
        loop.start();
    }

    /// Begins to hear.
    ///
    /// @param name of its thread, and in the log
    /// @param kafka `host:port`
    /// @param voice what is understood
    /// @param taking called with every contract in order, by one thread at a time
    public static Ear open(String name, String kafka, Class<? extends Contract> voice, Consumer<Object> taking) {
        return new Ear(name, new HeardFacts(kafka, new ContractTypes(List.of(voice))), taking);
    }

    /// Whether everything has been heard that was said before it was opened.
    public boolean isWhole() {
        var current = reader;
        return current != null && current.caughtUp();
    }

    @Override
    public void close() {
        loop.close();
        var current = reader;
        if (current != null) {
            current.close();
        }
        timer.shutdown();
    }

    private Uni<Found> step() {
        var current = reader;
        return current == null
                ? Uni.createFrom().item(Found.NOTHING)
                : current.next(BATCH_MAX)
                        .invoke(batch ->
                                batch.forEach(placed -> placed.fact().ifPresent(fact -> taking.accept(fact.what()))))
                        .map(batch -> Found.of(batch.size(), BATCH_MAX));
    }
}
