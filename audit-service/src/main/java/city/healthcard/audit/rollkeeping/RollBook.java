package city.healthcard.audit.rollkeeping;

import city.healthcard.audit.access.AccessEvent.AccessEntered;
import city.healthcard.audit.roll.RollEvent.DayRolled;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.proof.AccessChain;
import city.healthcard.eventsourcing.proof.AccessRoll;
import city.healthcard.eventsourcing.proof.SigningKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// The feed's accesses and closed days, folded in order: what each day's roll says. About a hundred bytes a citizen.
/// An access belongs to the day in Shanghai on which it was entered; where the day on which it happened was closed by
/// then, it is late, and the roll that takes it says so.
final class RollBook {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final Map<UUID, AccessChain> closed = new HashMap<>();
    private final List<Entered> open = new ArrayList<>();
    private final TreeMap<LocalDate, String> checkpoints = new TreeMap<>();
    private Optional<Latest> latest = Optional.empty();

    private record Entered(LocalDate day, AccessChain chain, boolean late) {}

    /// The latest closed day, ready to prove entries.
    record Latest(LocalDate day, AccessRoll roll, String checkpoint) {}

    void take(Fact fact) {
        switch (fact.what()) {
            case AccessEntered entered ->
                open.add(new Entered(LocalDate.ofInstant(fact.at(), CITY), chain(entered), isLate(entered)));
            case DayRolled rolled -> close(rolled);
            default -> {
                // nothing about accesses
            }
        }
    }

    /// The first day that is not closed; empty while there is nothing to begin with.
    ///
    /// @param yesterday where the first roll of all begins when nothing is older
    LocalDate next(LocalDate yesterday) {
        return checkpoints.isEmpty()
                ? open.stream()
                        .map(Entered::day)
                        .filter(yesterday::isAfter)
                        .min(LocalDate::compareTo)
                        .orElse(yesterday)
                : checkpoints.lastKey().plusDays(1);
    }

    /// The roll of a day that follows the closed ones.
    AccessRoll rollOf(LocalDate day) {
        var chains = new HashMap<>(closed);
        open.stream().filter(entered -> !entered.day().isAfter(day)).forEach(entered -> enter(chains, entered.chain()));
        return AccessRoll.of(day, chains.values());
    }

    /// The signed root of a roll that follows the closed ones; it names the one before.
    String sign(AccessRoll roll, SigningKey key) {
        return checkpoints.isEmpty()
                ? roll.checkpoint(key)
                : roll.checkpointAfter(checkpoints.lastEntry().getValue(), lateUntil(roll.day()), key);
    }

    /// How many accesses came too late for their day, and are on no closed roll yet.
    long late() {
        return lateUntil(LocalDate.MAX);
    }

    private long lateUntil(LocalDate day) {
        return open.stream()
                .filter(entered -> entered.late() && !entered.day().isAfter(day))
                .count();
    }

    private boolean isLate(AccessEntered entered) {
        return !checkpoints.isEmpty()
                && !LocalDate.ofInstant(entered.access().readAt(), CITY).isAfter(checkpoints.lastKey());
    }

    Optional<String> checkpoint(LocalDate day) {
        return Optional.ofNullable(checkpoints.get(day));
    }

    Optional<Latest> latest() {
        return latest;
    }

    private void close(DayRolled rolled) {
        var roll = rollOf(rolled.day());
        open.stream()
                .filter(entered -> !entered.day().isAfter(rolled.day()))
                .forEach(entered -> enter(closed, entered.chain()));
        open.removeIf(entered -> !entered.day().isAfter(rolled.day()));
        checkpoints.put(rolled.day(), rolled.checkpoint());
        latest = Optional.of(new Latest(rolled.day(), roll, rolled.checkpoint()));
    }

    private static void enter(Map<UUID, AccessChain> chains, AccessChain chain) {
        chains.merge(chain.subject(), chain, (one, other) -> one.count() > other.count() ? one : other);
    }

    private static AccessChain chain(AccessEntered entered) {
        return new AccessChain(
                entered.citizen().value(), entered.number(), HexFormat.of().parseHex(entered.head()));
    }
}
