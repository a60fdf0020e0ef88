package city.healthcard.card.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OnceADayTest {

    @Test
    void what_is_due_is_looked_at_soon_after_the_start() {
        var vertx = Vertx.vertx();
        var days = new CopyOnWriteArrayList<LocalDate>();
        var noon = InstantSource.fixed(Instant.parse("2026-11-23T04:00:00Z"));
        new OnceADay(vertx, new CityCalendar(noon)).run("what is due", day -> {
            days.add(day);
            return Uni.createFrom().voidItem();
        });
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(days).containsExactly(LocalDate.of(2026, 11, 23)));
        vertx.close();
    }
}
