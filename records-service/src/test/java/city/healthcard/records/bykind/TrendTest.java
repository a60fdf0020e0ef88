package city.healthcard.records.bykind;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.bykind.Trend.Point;
import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.clinical.Observation;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.intake.CanonicalBody;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrendTest {

    private static FiledItem item(Observation observation) {
        var visit = new FiledVisit(
                UUID.randomUUID(),
                CITIZEN.value(),
                false,
                Instant.EPOCH,
                Optional.empty(),
                Instant.EPOCH,
                CanonicalBody.of(sheet()));
        return new FiledItem(visit, sheet(), 0, observation);
    }

    private static Observation glucose(String at, String value, String unit) {
        return new Observation(
                "http://loinc.org",
                null,
                "2339-0",
                "葡萄糖",
                null,
                new BigDecimal(value),
                unit,
                null,
                null,
                null,
                null,
                null,
                "final",
                Instant.parse(at),
                List.of());
    }

    private static Point point(String at, String value, @Nullable String low, @Nullable String high) {
        return new Point(
                UUID.randomUUID(),
                "35020001",
                Instant.parse(at),
                new BigDecimal(value),
                low == null ? null : new BigDecimal(low),
                high == null ? null : new BigDecimal(high),
                null,
                "final");
    }

    @Test
    void values_in_different_units_stand_on_different_lines() {
        var opened = glucose("2026-01-01T00:00:00Z", "5.60", "mmol/L");
        var trend = Trend.of(
                opened,
                List.of(
                        item(glucose("2026-01-01T00:00:00Z", "5.60", "mmol/L")),
                        item(glucose("2026-03-01T00:00:00Z", "101", "mg/dL")),
                        item(glucose("2026-02-01T00:00:00Z", "6.1", "mmol/L"))),
                Optional.empty());
        assertThat(trend.series()).extracting(Trend.Series::unit).containsExactly("mmol/L", "mg/dL");
        assertThat(trend.series().getFirst().points())
                .extracting(Point::value)
                .containsExactly(new BigDecimal("6.1"), new BigDecimal("5.60"));
    }

    @Test
    void the_parts_of_a_blood_pressure_have_a_line_each() {
        var pressure = FileItems.items(
                        item(glucose("2026-01-01T00:00:00Z", "1", "")).visit(), sheet(), ItemKind.RESULTS)
                .get(1);
        var trend = Trend.of((Observation) pressure.content(), List.of(pressure), Optional.empty());
        assertThat(trend.series()).extracting(Trend.Series::name).containsExactly("收缩压", "舒张压");
    }

    @Test
    void the_drawing_goes_from_left_to_right_in_time_and_upwards_in_value() {
        var curve = Curve.of(List.of(
                point("2026-01-03T00:00:00Z", "9", null, null), point("2026-01-01T00:00:00Z", "1", null, null)));
        assertThat(curve.line()).isEqualTo("8.0,112.0 312.0,8.0");
        assertThat(curve.bands()).isEmpty();
        assertThat(curve.least()).isEqualTo("1");
        assertThat(curve.greatest()).isEqualTo("9");
    }

    @Test
    void the_band_follows_the_range_of_each_result_and_breaks_where_there_is_none() {
        var curve = Curve.of(List.of(
                point("2026-01-04T00:00:00Z", "5", "4", "6"),
                point("2026-01-03T00:00:00Z", "5", null, null),
                point("2026-01-02T00:00:00Z", "7", "3", "6"),
                point("2026-01-01T00:00:00Z", "4", "3", "6")));
        assertThat(curve.bands()).hasSize(2);
        assertThat(curve.bands().getFirst().split(" ")).hasSize(4);
        assertThat(curve.dots()).extracting(Curve.Dot::isOutside).containsExactly(false, true, false, false);
    }

    @Test
    void one_result_alone_is_drawn_in_the_middle() {
        var curve = Curve.of(List.of(point("2026-01-01T00:00:00Z", "5", null, null)));
        assertThat(curve.line()).isEqualTo("160.0,60.0");
    }
}
