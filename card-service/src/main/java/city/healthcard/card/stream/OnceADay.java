package city.healthcard.card.stream;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// Runs what is due on each day of the city, once a day and at every start; what failed is tried again after a while.
/// Several processes do it each for itself: what they ask for must change things only once.
@Singleton
public class OnceADay {

    /// Leaves a starting process the time to be ready.
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

    private final Vertx vertx;
    private final CityCalendar calendar;

    OnceADay(Vertx vertx, CityCalendar calendar) {
        this.vertx = vertx;
        this.calendar = calendar;
    }

    /// Runs it from now on.
    ///
    /// @param what names it in the log
    public void run(String what, Function<LocalDate, Uni<Void>> due) {
        var done = new AtomicReference<>(LocalDate.MIN);
        vertx.setPeriodic(FIRST_LOOK.toMillis(), BETWEEN_LOOKS.toMillis(), _ -> look(what, due, done));
    }

    private void look(String what, Function<LocalDate, Uni<Void>> due, AtomicReference<LocalDate> done) {
        var today = calendar.today();
        if (done.get().isBefore(today)) {
            due.apply(today)
                    .subscribe()
                    .with(
                            _ -> done.set(today),
                            failure -> Log.warnf(failure, "%s were not all looked at; the next look will", what));
        }
    }
}
