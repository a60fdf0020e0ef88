package city.healthcard.records.holder;

import city.healthcard.contracts.card.CardContract;
import city.healthcard.contracts.card.CardContract.CardBlocked;
import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.contracts.card.CardContract.CardRecognised;
import city.healthcard.contracts.card.CardContract.CardUnblocked;
import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.records.citizen.CardIndex;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.hearing.Ear;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// All cards in memory, read from card-service's topic from its beginning each time the service starts, about a hundred
/// and fifty bytes a card. A card it does not know yet is not an error: the visit is parked, and parking asks the log.
@Singleton
public final class CardHolders {

    private static final int INDEX_DIGITS = 32;

    private final String kafka;
    private final Map<UUID, Issued> issued = new ConcurrentHashMap<>();
    private final Set<UUID> citizens = ConcurrentHashMap.newKeySet();
    private final Set<UUID> blocked = ConcurrentHashMap.newKeySet();
    private final Kinship kinship = new Kinship();
    private @Nullable Ear ear;

    /// A card, as it is kept: an index is told from all others by its first half.
    private record Issued(UUID citizen, UUID card) {}

    CardHolders(@ConfigProperty(name = "hc.kafka") String kafka) {
        this.kafka = kafka;
    }

    /// Whose card it is; empty when nobody has heard of it.
    public Optional<Holder> holderOf(CardIndex index) {
        return Optional.ofNullable(issued.get(keyOf(index.value())))
                .map(one -> new Holder(new CitizenId(one.citizen()), one.card(), isBlocked(one.card())));
    }

    /// Whether it is a citizen to whom a card was ever given, under this name, and who was not erased since: of
    /// nobody else it is kept who was refused the file.
    public boolean isKnown(CitizenId citizen) {
        return citizens.contains(citizen.value());
    }

    /// Whether the card may not be accepted any more.
    public boolean isBlocked(UUID card) {
        return blocked.contains(card);
    }

    /// The name that stays of the person whose name this id is.
    public CitizenId livingOf(CitizenId citizen) {
        return kinship.livingOf(citizen);
    }

    /// All names of the person, the one that stays first.
    public List<CitizenId> namesOf(CitizenId citizen) {
        return kinship.namesOf(citizen);
    }

    /// What a guardian may read of a citizen's file; empty for anybody else.
    public Optional<GuardianRights> rightsOver(CitizenId citizen, CitizenId guardian) {
        return kinship.rightsOver(citizen, guardian);
    }

    /// Whether some guardian may read the citizen's file.
    public boolean isGuarded(CitizenId citizen) {
        return kinship.isGuarded(citizen);
    }

    /// Whose files a guardian may read.
    public Map<UUID, GuardianRights> wardsOf(CitizenId guardian) {
        return kinship.wardsOf(guardian);
    }

    /// Everybody whose guardian a person ever was, in an order that stays.
    public List<CitizenId> everWardsOf(CitizenId guardian) {
        return kinship.everWardsOf(guardian);
    }

    /// Whether everything has been heard that was said before the service started.
    public boolean isWhole() {
        var current = ear;
        return current != null && current.isWhole();
    }

    /// How many cards are known.
    public int count() {
        return issued.size();
    }

    void start(@Observes StartupEvent event) {
        ear = Ear.open("card-holders", kafka, CardContract.class, this::take);
    }

    void stop(@Observes ShutdownEvent event) {
        if (ear != null) {
            ear.close();
        }
    }

    private void take(Object heard) {
        if (heard instanceof CardContract said) {
            kinship.hear(said);
        }
        switch (heard) {
            case CardIssued card -> give(card.cardIndex(), card.citizenId(), card.cardId());
            case CardRecognised card -> give(card.cardIndex(), card.citizenId(), card.cardId());
            case CardBlocked card -> blocked.add(card.cardId());
            case CardUnblocked card -> blocked.remove(card.cardId());
            // The card stays: what is posted for it later is refused, and not parked like one unheard of.
            case CitizenErased erased -> citizens.remove(erased.citizenId());
            default -> {
                // nothing about who holds which card
            }
        }
    }

    private void give(String index, UUID citizen, UUID card) {
        issued.put(keyOf(index), new Issued(citizen, card));
        citizens.add(citizen);
    }

    private static UUID keyOf(String index) {
        return new UUID(
                Long.parseUnsignedLong(index, 0, INDEX_DIGITS / 2, 16),
                Long.parseUnsignedLong(index, INDEX_DIGITS / 2, INDEX_DIGITS, 16));
    }
}
