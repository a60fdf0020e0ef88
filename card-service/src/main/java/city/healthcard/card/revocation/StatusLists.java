package city.healthcard.card.revocation;

import city.healthcard.card.revocation.CardPasses.IssuedPass;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.eventsourcing.service.Runtime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Makes status lists. A token lives a day, so that only the lists of today and yesterday say anything.
@Singleton
public class StatusLists {

    /// Sizes are multiples of this many bits.
    private static final int STEP = 8_192;

    private static final int REVOKED_MAX = 1_000_000;

    private final Pool pool;
    private final Runtime runtime;
    private final CityCalendar calendar;
    private final InstantSource clock;

    StatusLists(Pool pool, Runtime runtime, CityCalendar calendar, InstantSource clock) {
        this.pool = pool;
        this.runtime = runtime;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// The next free place of a day.
    public Uni<Integer> takePlace(LocalDate day) {
        return pool.preparedQuery("""
                        insert into pass_count as counted (day, issued) values ($1, 1)
                        on conflict (day) do update set issued = counted.issued + 1
                        returning issued - 1""")
                .execute(Tuple.of(day))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /// The list of a day; empty for a day whose tokens are all over or still to come.
    Uni<Optional<StatusList>> of(LocalDate day) {
        var today = calendar.today();
        if (day.isAfter(today) || day.isBefore(today.minusDays(1))) {
            return Uni.createFrom().item(Optional.empty());
        }
        return issued(day).chain(issued -> revoked(day, today).map(revoked -> Optional.of(list(day, issued, revoked))));
    }

    private StatusList list(LocalDate day, int issued, List<IssuedPass> revoked) {
        var bits = new BitSet();
        revoked.forEach(pass -> bits.set(pass.index()));
        var size = Math.ceilDiv(Math.max(Math.max(issued, bits.length()), 1), STEP) * STEP;
        return new StatusList(day, clock.instant().truncatedTo(ChronoUnit.SECONDS), size, bits);
    }

    /// A card is found by the latest day of its revoked tokens, and may have some of the day before.
    private Uni<List<IssuedPass>> revoked(LocalDate day, LocalDate today) {
        var cards = runtime.documents(CardPasses.VIEW);
        return Uni.join()
                .all(day.datesUntil(today.plusDays(1))
                        .map(each -> cards.where("revokedDay", each.toString(), REVOKED_MAX))
                        .toList())
                .andFailFast()
                .map(found -> found.stream()
                        .flatMap(List::stream)
                        .flatMap(card -> card.passes().stream())
                        .filter(pass -> pass.isRevoked() && pass.day().equals(day))
                        .toList());
    }

    private Uni<Integer> issued(LocalDate day) {
        return pool.preparedQuery("select issued from pass_count where day = $1")
                .execute(Tuple.of(day))
                .map(rows -> rows.iterator().hasNext() ? rows.iterator().next().getInteger(0) : 0);
    }
}
