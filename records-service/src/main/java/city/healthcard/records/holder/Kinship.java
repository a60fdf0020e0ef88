package city.healthcard.records.holder;

import city.healthcard.contracts.card.CardContract;
import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.contracts.card.CardContract.CitizenMerged;
import city.healthcard.contracts.card.CardContract.CitizenUnmerged;
import city.healthcard.contracts.card.CardContract.GuardianshipSet;
import city.healthcard.records.citizen.CitizenId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Which ids are names of one person, and who guards whom, as card-service says. What is said of one id comes in its
/// order; what is said of different ids may come in any: nothing here depends on it.
final class Kinship {

    private final Map<UUID, UUID> mergedInto = new ConcurrentHashMap<>();
    private final Map<UUID, Set<UUID>> absorbed = new ConcurrentHashMap<>();
    private final Map<UUID, Ward> wards = new ConcurrentHashMap<>();
    private final Map<UUID, Set<UUID>> guarded = new ConcurrentHashMap<>();

    /// A child, or a grown-up who needs one.
    ///
    /// @param rights what the guardian may do
    /// @param ever all guardians there were
    private record Ward(UUID guardian, GuardianRights rights, Set<UUID> ever) {

        static Ward first(UUID guardian, GuardianRights rights) {
            return new Ward(guardian, rights, Set.of(guardian));
        }

        Ward then(UUID next, GuardianRights nextRights) {
            var all = new HashSet<>(ever);
            all.add(next);
            return new Ward(next, nextRights, Set.copyOf(all));
        }
    }

    void hear(CardContract fact) {
        switch (fact) {
            case CitizenMerged it -> {
                mergedInto.put(it.citizenId(), it.survivorId());
                absorbed.computeIfAbsent(it.survivorId(), _ -> ConcurrentHashMap.newKeySet())
                        .add(it.citizenId());
            }
            case CitizenUnmerged it -> {
                mergedInto.remove(it.citizenId(), it.survivorId());
                absorbed.getOrDefault(it.survivorId(), Set.of()).remove(it.citizenId());
            }
            case GuardianshipSet it -> {
                var rights = GuardianRights.of(it.rights());
                wards.compute(
                        it.citizenId(),
                        (_, before) -> before == null
                                ? Ward.first(it.guardianId(), rights)
                                : before.then(it.guardianId(), rights));
                guarded.computeIfAbsent(it.guardianId(), _ -> ConcurrentHashMap.newKeySet())
                        .add(it.citizenId());
            }
            case CitizenErased it -> forget(it.citizenId());
            case CardContract.ApplicationSubmitted _,
                    CardContract.ApplicationWithdrawn _,
                    CardContract.CardIssued _,
                    CardContract.CardRecognised _,
                    CardContract.CardTermSet _,
                    CardContract.CardDelivered _,
                    CardContract.CardActivated _,
                    CardContract.CardBlocked _,
                    CardContract.CardUnblocked _,
                    CardContract.CardReturned _,
                    CardContract.CardUsed _,
                    CardContract.CoverageEstablished _,
                    CardContract.CoverageEnded _,
                    CardContract.CitizenDeceased _ -> {}
        }
    }

    private void forget(UUID erased) {
        var ward = wards.remove(erased);
        if (ward != null) {
            for (var guardian : ward.ever()) {
                guarded.getOrDefault(guardian, Set.of()).remove(erased);
            }
        }
    }

    CitizenId livingOf(CitizenId citizen) {
        var at = citizen.value();
        for (var next = mergedInto.get(at); next != null; next = mergedInto.get(at)) {
            at = next;
        }
        return at.equals(citizen.value()) ? citizen : new CitizenId(at);
    }

    List<CitizenId> namesOf(CitizenId citizen) {
        var living = livingOf(citizen);
        if (absorbed.isEmpty()) {
            return List.of(living);
        }
        var names = new ArrayList<CitizenId>();
        add(living.value(), names);
        return names;
    }

    private void add(UUID name, List<CitizenId> names) {
        names.add(new CitizenId(name));
        absorbed.getOrDefault(name, Set.of()).stream().sorted().forEach(other -> add(other, names));
    }

    /// What the guardian may do for the citizen, whichever of their names was said. It is the guardian of the
    /// name that stays: a name that was given up is not looked at again as its bearer grows older, so that
    /// rights over it would stay as they were for ever.
    Optional<GuardianRights> rightsOver(CitizenId citizen, CitizenId guardian) {
        var acting = livingOf(guardian);
        return wardBehind(citizen)
                .filter(ward -> livingOf(new CitizenId(ward.guardian())).equals(acting))
                .map(Ward::rights)
                .filter(GuardianRights::mayRead);
    }

    /// Whether some guardian may read.
    boolean isGuarded(CitizenId citizen) {
        return wardBehind(citizen).filter(ward -> ward.rights().mayRead()).isPresent();
    }

    private Optional<Ward> wardBehind(CitizenId citizen) {
        return Optional.ofNullable(wards.get(livingOf(citizen).value()));
    }

    /// Whose files the guardian may read.
    Map<UUID, GuardianRights> wardsOf(CitizenId guardian) {
        var found = new TreeMap<UUID, GuardianRights>();
        everWardsOf(guardian)
                .forEach(ward -> rightsOver(ward, guardian).ifPresent(rights -> found.put(ward.value(), rights)));
        return found;
    }

    /// Everybody whose guardian this person ever was and who was not erased, by the names that stay, in an
    /// order that stays.
    List<CitizenId> everWardsOf(CitizenId guardian) {
        return namesOf(guardian).stream()
                .flatMap(name -> guarded.getOrDefault(name.value(), Set.of()).stream())
                .map(ward -> livingOf(new CitizenId(ward)).value())
                .distinct()
                .sorted()
                .map(CitizenId::new)
                .toList();
    }
}
