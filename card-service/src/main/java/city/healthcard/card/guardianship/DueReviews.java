package city.healthcard.card.guardianship;

import city.healthcard.card.citizen.CitizenCommand.ReviewGuardianship;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.service.Runtime;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/// Looks, once a day and at every start, at everybody whose guardianship is due this month or was in the months before.
/// The citizen's stream decides whether anything changes: asked twice, or by two processes, it changes once; what fell
/// due while nobody ran is found in its month.
@Singleton
public class DueReviews {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);
    private static final int AT_ONCE = 8;

    /// No guardianship that ends by age lasts longer, so no downtime is too long.
    private static final int MONTHS_BACK = 18 * 12;

    private final Vertx vertx;
    private final Hearts hearts;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;
    private final Instance<Runtime> runtime;
    private final AtomicReference<LocalDate> done = new AtomicReference<>(LocalDate.MIN);

    DueReviews(Vertx vertx, Hearts hearts, PoliciesInForce policies, CityCalendar calendar, Instance<Runtime> runtime) {
        this.vertx = vertx;
        this.hearts = hearts;
        this.policies = policies;
        this.calendar = calendar;
        this.runtime = runtime;
    }

    void look(@Observes StartupEvent start) {
        vertx.setPeriodic(BETWEEN_LOOKS.toMillis(), _ -> lookOnceADay());
    }

    private void lookOnceADay() {
        var today = calendar.today();
        if (done.get().isBefore(today)) {
            review(today)
                    .subscribe()
                    .with(
                            _ -> done.set(today),
                            failure -> Log.warn("guardianships were not all looked at; the next look will", failure));
        }
    }

    /// Looks at everybody who is due on the day. Looking again changes nothing.
    public Uni<Void> review(LocalDate today) {
        var months = IntStream.rangeClosed(0, MONTHS_BACK)
                .mapToObj(back -> YearMonth.from(today).minusMonths(back).toString())
                .toList();
        return Multi.createFrom()
                .iterable(months)
                .onItem()
                .transformToUniAndConcatenate(this::due)
                .onItem()
                .<GuardianshipReview>disjoint()
                .onItem()
                .transformToUni(review -> review(new CitizenId(review.citizen()), today))
                .merge(AT_ONCE)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<List<GuardianshipReview>> due(String month) {
        var reviews = runtime.get().documents(GuardianshipReview.VIEW);
        return reviews.count("month", month)
                .chain(count -> count == 0
                        ? Uni.createFrom().item(List.of())
                        : reviews.where("month", month, Math.toIntExact(count)));
    }

    /// Who is erased has no guardian any more.
    private Uni<Void> review(CitizenId citizen, LocalDate today) {
        var cause = CommandId.named("review guardianship on " + today, citizen.toString());
        return hearts.ask(citizen, new ReviewGuardianship(today, policies.on(today)), cause)
                .replaceWithVoid()
                .onFailure(ErasedStream.class)
                .recoverWithNull();
    }
}
