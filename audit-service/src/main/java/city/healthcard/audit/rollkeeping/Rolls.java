package city.healthcard.audit.rollkeeping;

import city.healthcard.audit.access.AccessChain;
import city.healthcard.audit.accesslist.AccessEntry;
import city.healthcard.audit.accesslist.Accesses;
import city.healthcard.audit.command.Desks;
import city.healthcard.audit.command.StoredEvents;
import city.healthcard.audit.roll.RollCommand.CloseDay;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.fact.FactReader;
import city.healthcard.eventsourcing.fact.OwnFacts;
import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.proof.AccessRoll;
import city.healthcard.eventsourcing.proof.AccessStatement;
import city.healthcard.eventsourcing.proof.SigningKey;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Closes the days. Looks again and again; whatever midnight was slept through is closed in order at the next look.
/// Several processes may look: the stream of the day takes one roll, and all go on from that.
@Singleton
public class Rolls {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final int BATCH_MAX = 2_000;

    private final RollBook book = new RollBook();
    private final FactReader facts;
    private final Desks desks;
    private final Accesses accesses;
    private final SigningKey key;
    private final InstantSource clock;
    private final Duration grace;

    Rolls(
            Feed feed,
            Keyring keyring,
            Desks desks,
            Accesses accesses,
            SigningKey key,
            InstantSource clock,
            MeterRegistry meters,
            @ConfigProperty(name = "hc.rolls.grace") Duration grace) {
        this.facts = new OwnFacts(feed, keyring, StoredEvents.ALL).open(Map.of(), () -> {});
        this.desks = desks;
        this.accesses = accesses;
        this.key = key;
        this.clock = clock;
        this.grace = grace;
        Gauge.builder("hc.rolls.late", this, Rolls::late)
                .description("Accesses that came too late for their day's roll and wait for the next")
                .register(meters);
    }

    /// Reads on and closes every day that is over.
    @Scheduled(
            every = "${hc.rolls.every}",
            delayed = "${hc.rolls.delayed}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        var before = late();
        return readOn().invoke(() -> warnOfLate(late() - before)).chain(this::closeNext);
    }

    private long late() {
        synchronized (book) {
            return book.late();
        }
    }

    private static void warnOfLate(long more) {
        if (more > 0) {
            Log.warnf(
                    "%d accesses were entered after the day on which they happened had been closed;"
                            + " the next roll counts them as late",
                    more);
        }
    }

    /// The signed root of a day; empty when there is none.
    public Optional<String> checkpoint(LocalDate day) {
        synchronized (book) {
            return book.checkpoint(day);
        }
    }

    /// The signed root of the latest closed day.
    public Optional<String> latest() {
        synchronized (book) {
            return book.latest().map(RollBook.Latest::checkpoint);
        }
    }

    /// All accesses to the citizen's file until the end of the latest closed day, with their proof; empty when
    /// that day's roll does not name the citizen.
    public Uni<Optional<AccessStatement>> statementOf(UUID citizen) {
        return latestEntry(citizen)
                .map(found -> accesses.all(citizen, found.entry().chain().count())
                        .map(entries -> Optional.of(AccessStatement.of(
                                found.day(), entries.stream().map(Rolls::digest).toList(), found.entry(), key.name()))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private record Found(LocalDate day, AccessRoll.Entry entry) {}

    private Optional<Found> latestEntry(UUID citizen) {
        synchronized (book) {
            return book.latest()
                    .flatMap(latest -> latest.roll()
                            .entryOf(citizen, latest.checkpoint())
                            .map(entry -> new Found(latest.day(), entry)));
        }
    }

    private Uni<Void> readOn() {
        return facts.next(BATCH_MAX).chain(batch -> {
            synchronized (book) {
                batch.forEach(placed -> placed.fact().ifPresent(book::take));
            }
            return batch.isEmpty() ? Uni.createFrom().voidItem() : readOn();
        });
    }

    private Uni<Void> closeNext() {
        return next().map(close -> desks.rolls()
                        .handle(
                                Desks.stream(close.day()),
                                close,
                                CommandId.named("close-day", close.day().toString()))
                        .chain(this::look))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /// The next day to be closed, when it is over long enough for its last entries to have arrived.
    private Optional<CloseDay> next() {
        var today = LocalDate.ofInstant(clock.instant().minus(grace), CITY);
        synchronized (book) {
            var day = book.next(today.minusDays(1));
            if (!day.isBefore(today)) {
                return Optional.empty();
            }
            var roll = book.rollOf(day);
            return Optional.of(new CloseDay(day, today, roll.size(), book.sign(roll, key)));
        }
    }

    private static byte[] digest(AccessEntry entry) {
        return HexFormat.of().parseHex(AccessChain.digest(entry.access()));
    }
}
