package city.healthcard.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.eventsourcing.Neighbours;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.HealthFiles;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.intake.Taken;
import city.healthcard.records.intake.VisitIntake;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// What the rest of the town has done before a test begins: cards are issued and visits are posted, and each is waited
/// for.
@Singleton
public final class Town {

    /// How long a test waits for what follows by itself.
    public static final Duration PATIENCE = Duration.ofSeconds(40);

    private final CardIndexes indexes;
    private final CardHolders holders;
    private final VisitIntake intake;
    private final HealthFiles files;
    private final Pool pool;

    Town(CardIndexes indexes, CardHolders holders, VisitIntake intake, HealthFiles files, Pool pool) {
        this.indexes = indexes;
        this.holders = holders;
        this.intake = intake;
        this.files = files;
        this.pool = pool;
    }

    /// Somebody has this card, and the service knows.
    ///
    /// @param number of a card that nobody else has
    public void issue(CitizenId citizen, String number) {
        issue(citizen, UUID.randomUUID(), number);
    }

    /// Somebody has this card, and the service knows.
    ///
    /// @param card its id, as tokens name it
    /// @param number of a card that nobody else has
    public void issue(CitizenId citizen, UUID card, String number) {
        var index = indexes.cardOf(number);
        if (holders.holderOf(index).isEmpty()) {
            Neighbours.say(new CardIssued(citizen.value(), card, UUID.randomUUID(), index.value(), LocalDate.EPOCH));
            soon(() -> assertThat(holders.holderOf(index)).isPresent());
        }
    }

    /// Posts a visit as a system of its institution does; again, when it is posted already.
    public Taken post(String visit) {
        return intake.take(visit.getBytes(UTF_8), _ -> true).await().atMost(PATIENCE);
    }

    /// Waits until a file shows so many visits.
    public void awaitVisits(CitizenId citizen, int visits) {
        soon(() -> assertThat(files.fileOf(citizen).await().atMost(PATIENCE).shownCount())
                .isEqualTo(visits));
    }

    /// Waits until a file has a revision of a visit.
    ///
    /// @return the visit
    public UUID awaitRevision(CitizenId citizen, String institution, String number, int revision) {
        var visit = indexes.visitOf(institution, number).value();
        soon(() -> assertThat(files.fileOf(citizen).await().atMost(PATIENCE).entries())
                .anyMatch(entry -> entry.visit().equals(visit) && entry.revision() == revision));
        return visit;
    }

    /// How many refusals are on record of a citizen that have this in them, such as a reason; now, not as the
    /// views know.
    public long refusals(CitizenId citizen, String part) {
        return pool.preparedQuery("select count(*) from event where type = 'records/reading-refused/1'"
                        + " and convert_from(payload, 'UTF8') like $1 and convert_from(payload, 'UTF8') like $2")
                .execute(Tuple.of("%" + citizen.value() + "%", "%" + part + "%"))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    /// Looks again until there is something.
    public static <T> T soonGiven(Supplier<@Nullable T> look) {
        return Objects.requireNonNull(Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(look::get, Objects::nonNull));
    }

    /// Looks again until it is so.
    public static void soon(Runnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion::run);
    }
}
