package city.healthcard.records.bykind;

import city.healthcard.records.bykind.Trend.Point;
import city.healthcard.records.bykind.Trend.Series;
import city.healthcard.webkit.problem.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A series as the page shows it: the drawing, what it says in words, and the table.
///
/// @param id of the drawing on the page
/// @param rows newest first
public record TrendFigure(int id, String name, String unit, Curve curve, List<Row> rows) {

    /// One result.
    ///
    /// @param range in the unit of the value; empty when the laboratory gave none
    /// @param outside `high` or `low` where it is outside the range or flagged so; else empty
    public record Row(
            Instant at, String value, String range, String outside, String state, Text institution, String href) {

        /// The name of the flag among the words of the file.
        public String flagWord() {
            return "flag_" + outside;
        }

        /// The name of the state among [KindWords].
        public String stateWord() {
            return state.isEmpty() ? "" : "state_" + state;
        }
    }

    public TrendFigure {
        rows = List.copyOf(rows);
    }

    /// How many results there are.
    public int count() {
        return rows.size();
    }

    /// The newest result.
    public Row newest() {
        return rows.getFirst();
    }

    /// The oldest result.
    public Row oldest() {
        return rows.getLast();
    }

    static TrendFigure of(int id, Series series, Function<String, Text> names) {
        return new TrendFigure(
                id,
                series.name(),
                series.unit(),
                Curve.of(series.points()),
                series.points().stream().map(point -> row(point, names)).toList());
    }

    private static Row row(Point point, Function<String, Text> names) {
        return new Row(
                point.at(),
                point.value().toPlainString(),
                range(point.low(), point.high()),
                outside(point),
                isOpen(point.status()) ? Objects.requireNonNullElse(point.status(), "") : "",
                names.apply(point.institution()),
                "/records/visits/" + point.visit());
    }

    private static boolean isOpen(@Nullable String status) {
        return "preliminary".equals(status) || "amended".equals(status) || "corrected".equals(status);
    }

    private static String range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null) {
            return high == null ? "" : "≤ " + high.toPlainString();
        }
        return high == null ? "≥ " + low.toPlainString() : low.toPlainString() + "–" + high.toPlainString();
    }

    private static String outside(Point point) {
        var flag = Objects.requireNonNullElse(point.flag(), "").toUpperCase(Locale.ROOT);
        if (flag.startsWith("H") || point.high() != null && point.value().compareTo(point.high()) > 0) {
            return "high";
        }
        return flag.startsWith("L") || point.low() != null && point.value().compareTo(point.low()) < 0 ? "low" : "";
    }
}
