package city.healthcard.records.bykind;

import city.healthcard.records.clinical.Component;
import city.healthcard.records.clinical.Observation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The results of one examination over time: a series for each part and each unit, because nobody converts what a
/// laboratory has written.
///
/// @param name what is examined
/// @param next the visit to ask from for the earlier results; absent where there are none
public record Trend(String name, List<Series> series, Optional<UUID> next) {

    /// Results that may stand on one line.
    ///
    /// @param name of the part; the name of the examination where it has no parts
    /// @param points newest first
    public record Series(String name, String unit, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /// One result.
    ///
    /// @param value with the digits it was written with
    /// @param low lower bound of the range the laboratory gave
    /// @param status such as `preliminary` or `final`; absent when not said
    public record Point(
            UUID visit,
            String institution,
            Instant at,
            BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String flag,
            @Nullable String status) {}

    private record Line(String name, String unit) {}

    public Trend {
        series = List.copyOf(series);
    }

    /// The trend of an examination.
    static Trend of(Observation opened, List<FiledItem> results, Optional<UUID> next) {
        var lines = new LinkedHashMap<Line, List<Point>>();
        for (var result : results) {
            enter(result, (Observation) result.content(), lines);
        }
        return new Trend(
                nameOf(opened.display(), opened.code()),
                lines.entrySet().stream().map(Trend::series).toList(),
                next);
    }

    private static void enter(FiledItem item, Observation result, Map<Line, List<Point>> lines) {
        if (result.value() != null) {
            enter(
                    lines,
                    new Line(nameOf(result.display(), result.code()), orEmpty(result.unit())),
                    point(item, result, result.value(), result.low(), result.high(), result.flag()));
        }
        for (var part : result.components()) {
            if (part.value() != null) {
                enter(lines, lineOf(part), point(item, result, part.value(), null, null, null));
            }
        }
    }

    private static void enter(Map<Line, List<Point>> lines, Line line, Point point) {
        lines.computeIfAbsent(line, _ -> new ArrayList<>()).add(point);
    }

    private static Point point(
            FiledItem item,
            Observation result,
            BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String flag) {
        var at = result.at() != null
                ? result.at()
                : Objects.requireNonNullElse(item.sheet().start(), item.visit().recordedAt());
        return new Point(
                item.visit().id(), orEmpty(item.sheet().institution()), at, value, low, high, flag, result.status());
    }

    private static Series series(Map.Entry<Line, List<Point>> line) {
        var points = line.getValue().stream()
                .sorted(Comparator.comparing(Point::at).reversed())
                .toList();
        return new Series(line.getKey().name(), line.getKey().unit(), points);
    }

    private static Line lineOf(Component part) {
        return new Line(nameOf(part.display(), part.code()), orEmpty(part.unit()));
    }

    private static String nameOf(@Nullable String display, @Nullable String code) {
        return display != null && !display.isBlank() ? display : orEmpty(code);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
