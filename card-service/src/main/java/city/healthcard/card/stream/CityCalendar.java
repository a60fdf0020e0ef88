package city.healthcard.card.stream;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/// The date in the city, by which everything is decided.
@Singleton
public final class CityCalendar {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final InstantSource clock;

    CityCalendar(InstantSource clock) {
        this.clock = clock;
    }

    /// Today in Shanghai.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    /// The moment in which a day of the city is over.
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }
}
