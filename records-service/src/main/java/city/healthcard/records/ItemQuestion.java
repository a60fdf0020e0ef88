package city.healthcard.records;

import city.healthcard.records.bykind.Filter;
import city.healthcard.records.bykind.Place;
import city.healthcard.records.timetravel.Period;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which items are asked for, and where the page begins.
public final class ItemQuestion {

    @RestQuery
    @Nullable
    LocalDate from;

    @RestQuery
    @Nullable
    LocalDate until;

    @RestQuery
    @Pattern(regexp = "[0-9A-Z]{1,20}")
    @Nullable
    String institution;

    @RestQuery
    @Nullable
    UUID after;

    @RestQuery
    @DefaultValue("0")
    @Min(0)
    int number;

    @RestQuery
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    int limit;

    Filter filter() {
        return new Filter(new Period(from, until), Optional.ofNullable(institution));
    }

    @Nullable
    Place place() {
        return after == null ? null : new Place(after, number);
    }
}
