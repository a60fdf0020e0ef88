package city.healthcard.records.holder;

import city.healthcard.contracts.card.CardContract;
import city.healthcard.contracts.card.CardContract.CardBlocked;
import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.contracts.card.CardContract.CardUnblocked;
import city.healthcard.eventsourcing.fact.ContractTypes;
import city.healthcard.eventsourcing.fact.FactReader;
import city.healthcard.eventsourcing.fact.HeardFacts;
import city.healthcard.eventsourcing.fact.PlacedFact;
import city.healthcard.eventsourcing.feed.Loop;
import city.healthcard.records.citizen.CardIndex;
import city.healthcard.records.citizen.CitizenId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// All cards in memory, read from card-service's topic from its beginning each time the service starts, about a hundred
/// bytes a card. A card it does not know yet is not an error: the visit is parked, and parking asks the log.
@Singleton
public final class CardHolders {

    private static final int BATCH_MAX = 2_000;
    private static final int INDEX_DIGITS = 32;

    private final HeardFacts cards;
    private final Map<UUID, Issued> issued = new ConcurrentHashMap<>();
    private final Set<UUID> blocked = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("card-holders").factory());
    private @Nullable FactReader reader;
    private @Nullable Loop loop;

    /// A card, as it is kept: an index is told from all others by its first half.
    private record Issued(UUID citizen, UUID card) {}

    CardHolders(@ConfigProperty(name = "hc.kafka") String kafka) {
        cards = new HeardFacts(kafka, new ContractTypes(List.of(CardContract.class)));
    }

    /// Whose card it is; empty when nobody has heard of it.
    public Optional<Holder> holderOf(CardIndex index) {
        return Optional.ofNullable(issued.get(keyOf(index.value())))
                .map(one -> new Holder(new CitizenId(one.citizen()), one.card(), isBlocked(one.card())));
    }

    /// Whether the card may not be accepted any more.
    public boolean isBlocked(UUID card) {
        return blocked.contains(card);
    }

    /// Whether everything has been heard that was said before the service started.
    public boolean isWhole() {
        var current = reader;
        return current != null && current.caughtUp();
    }

    /// How many cards are known.
    public int count() {
        return issued.size();
    }

    void start(@Observes StartupEvent event) {
        var reading = new Loop("The card holders", timer, this::step);
        loop = reading;
        reader = cards.open(Map.of(), reading::wake);
        reading.start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (loop != null) {
            loop.close();
        }
        if (reader != null) {
            reader.close();
        }
        timer.shutdown();
    }

    private Uni<Boolean> step() {
        var current = reader;
        return current == null
                ? Uni.createFrom().item(false)
                : current.next(BATCH_MAX)
                        .invoke(facts -> facts.forEach(this::take))
                        .map(facts -> !facts.isEmpty());
    }

    private void take(PlacedFact placed) {
        placed.fact().ifPresent(fact -> {
            switch (fact.what()) {
                case CardIssued card ->
                    issued.put(keyOf(card.cardIndex()), new Issued(card.citizenId(), card.cardId()));
                case CardBlocked card -> blocked.add(card.cardId());
                case CardUnblocked card -> blocked.remove(card.cardId());
                default -> {
                    // nothing about who holds which card
                }
            }
        });
    }

    private static UUID keyOf(String index) {
        return new UUID(
                Long.parseUnsignedLong(index, 0, INDEX_DIGITS / 2, 16),
                Long.parseUnsignedLong(index, INDEX_DIGITS / 2, INDEX_DIGITS, 16));
    }
}
