package city.healthcard.eventsourcing.service;

import city.healthcard.contracts.Contract;
import city.healthcard.eventsourcing.event.EventTypes;
import city.healthcard.eventsourcing.fact.ContractTypes;
import city.healthcard.eventsourcing.fact.FactReader;
import city.healthcard.eventsourcing.fact.HeardFacts;
import city.healthcard.eventsourcing.fact.OwnFacts;
import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.feed.Leadership;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.eventsourcing.reaction.Reactions;
import city.healthcard.eventsourcing.relay.Aggregate;
import city.healthcard.eventsourcing.relay.ProofTree;
import city.healthcard.eventsourcing.relay.Relay;
import city.healthcard.eventsourcing.view.DocumentStore;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import city.healthcard.eventsourcing.view.ViewKeeper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;

/// Runs a service's subscribers: relay, views, reactions. Starts with the service and ends with it.
@Singleton
public final class Runtime {

    private final Map<String, ViewKeeper<?>> keepers = new LinkedHashMap<>();
    private final Sleepers sleepers = new Sleepers();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("kernel-", 0).factory());
    private final KernelConfig config;
    private final Feed feed;
    private final Relay relay;
    private final Reactions reactions;
    private final Lookout lookout;

    Runtime(
            KernelConfig config,
            Instance<EventSourcedService> declared,
            Feed feed,
            Keyring keyring,
            Pool pool,
            Leadership leadership,
            DocumentStore documents,
            ProofTree tree) {
        this.config = config;
        this.feed = feed;
        var service = declared.get();
        List<EventTypes<?>> types = new ArrayList<>();
        for (Aggregate<?> aggregate : service.aggregates()) {
            types.add(aggregate.types());
        }
        var own = new OwnFacts(feed, keyring, types);
        var heard = new HeardFacts(config.kafka(), new ContractTypes(service.voices()));
        relay = new Relay(
                config.service(), service.aggregates(), feed, keyring, pool, leadership, tree, config.kafka(), timer);
        for (View<?> view : service.views()) {
            var keeper = keeper(view, own, heard, documents, leadership);
            keepers.put(view.name(), keeper);
            sleepers.add(own.namesOf(view.projection()::concerns), keeper::wake);
        }
        var sources = new ArrayList<FactReader.Opener>();
        Predicate<Class<?>> isTrigger = event ->
                service.reactions().stream().anyMatch(one -> one.trigger().isAssignableFrom(event));
        if (service.reactions().stream().anyMatch(Runtime::reactsToOwnEvents)) {
            sources.add(own.only(isTrigger));
        }
        if (!service.voices().isEmpty()) {
            sources.add(heard);
        }
        reactions = new Reactions(service.reactions(), sources, leadership, pool, timer);
        sleepers.add(own.namesOf(isTrigger), reactions::wake);
        lookout = new Lookout(
                feed, documents::notes, this::wake, notes -> keepers.values().forEach(one -> one.notice(notes)), timer);
    }

    /// The questions that may be asked of a view.
    @SuppressWarnings("unchecked") // a keeper is kept under its own view's name
    public <D> Documents<D> documents(View<D> view) {
        return (Documents<D>) keeper(view.name())
                .orElseThrow(() -> new IllegalArgumentException("No such view: " + view.name()))
                .documents();
    }

    /// The keeper of a view; empty when there is none of that name.
    public Optional<ViewKeeper<?>> keeper(String view) {
        return Optional.ofNullable(keepers.get(view));
    }

    /// The keepers of all views.
    public List<ViewKeeper<?>> keepers() {
        return List.copyOf(keepers.values());
    }

    /// The reactions.
    public Reactions reactions() {
        return reactions;
    }

    /// The relay.
    public Relay relay() {
        return relay;
    }

    void start(@Observes StartupEvent event) {
        if (!config.subscribersRun()) {
            return;
        }
        feed.onCommit(this::wake);
        relay.start();
        keepers.values().forEach(ViewKeeper::start);
        reactions.start();
        lookout.start();
    }

    void stop(@Observes ShutdownEvent event) {
        lookout.close();
        reactions.close();
        keepers.values().forEach(ViewKeeper::close);
        relay.close();
        timer.shutdown();
    }

    /// Own events need not be decrypted where all reactions are to contracts.
    private static boolean reactsToOwnEvents(Reaction<?> reaction) {
        return !Contract.class.isAssignableFrom(reaction.trigger());
    }

    /// Everything appended is the relay's business.
    private void wake(Set<String> types) {
        relay.wake();
        sleepers.wake(types);
    }

    private <D> ViewKeeper<D> keeper(
            View<D> view, OwnFacts own, HeardFacts heard, DocumentStore documents, Leadership leadership) {
        var events = own.only(view.projection()::concerns);
        var sources = view.topics().isEmpty() ? List.of(events) : List.of(events, heard.of(view.topics()));
        return new ViewKeeper<>(view, documents, sources, () -> leadership.term("view " + view.name()), timer);
    }
}
