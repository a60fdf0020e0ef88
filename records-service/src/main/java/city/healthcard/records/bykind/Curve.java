package city.healthcard.records.bykind;

import city.healthcard.records.bykind.Trend.Point;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A series as a drawing that needs no script: a line of the values over the time, and the range that the laboratory
/// gave for each of them as a band behind it.
///
/// @param line the points of the polyline
/// @param bands the points of a polygon for each run of results that have a range
/// @param dots where the results are
/// @param least the smallest number of the drawing, as it was written
/// @param greatest the greatest
/// @param leastY where the smallest is
/// @param greatestY where the greatest is
public record Curve(
        String line,
        List<String> bands,
        List<Dot> dots,
        String least,
        String greatest,
        String leastY,
        String greatestY) {

    /// A result on the drawing.
    ///
    /// @param isOutside whether it is outside the range that was given for it
    public record Dot(String x, String y, boolean isOutside) {}

    private static final int WIDTH = 320;
    private static final int HEIGHT = 120;
    private static final int MARGIN = 8;

    public Curve {
        bands = List.copyOf(bands);
        dots = List.copyOf(dots);
    }

    /// The drawing of points that are given newest first; at least one.
    static Curve of(List<Point> points) {
        return new Drawing(points.reversed()).curve();
    }

    private static final class Drawing {

        private final List<Point> points;
        private final BigDecimal least;
        private final BigDecimal greatest;
        private final Instant first;
        private final Instant last;

        Drawing(List<Point> points) {
            this.points = points;
            var numbers = points.stream()
                    .flatMap(point -> Stream.of(point.value(), point.low(), point.high()))
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            least = numbers.getFirst();
            greatest = numbers.getLast();
            first = points.getFirst().at();
            last = points.getLast().at();
        }

        Curve curve() {
            return new Curve(
                    String.join(
                            " ",
                            points.stream()
                                    .map(point -> place(point, point.value()))
                                    .toList()),
                    bands(),
                    points.stream()
                            .map(point -> new Dot(x(point), y(point.value()), isOutside(point)))
                            .toList(),
                    least.toPlainString(),
                    greatest.toPlainString(),
                    y(least),
                    y(greatest));
        }

        /// A run is broken where a result came without a range. A run of one is as wide as its dot.
        private List<String> bands() {
            var bands = new ArrayList<String>();
            var run = new ArrayList<Point>();
            for (var point : points) {
                if (point.low() == null && point.high() == null) {
                    addBand(run, bands);
                    run.clear();
                } else {
                    run.add(point);
                }
            }
            addBand(run, bands);
            return bands;
        }

        private void addBand(List<Point> run, List<String> bands) {
            if (run.isEmpty()) {
                return;
            }
            var outline = new ArrayList<String>();
            for (var point : run) {
                outline.add(place(point, point.high() == null ? greatest : point.high()));
            }
            for (var point : run.reversed()) {
                outline.add(place(point, point.low() == null ? least : point.low()));
            }
            bands.add(String.join(" ", run.size() == 1 ? widened(run.getFirst()) : outline));
        }

        private List<String> widened(Point point) {
            var top = y(point.high() == null ? greatest : point.high());
            var bottom = y(point.low() == null ? least : point.low());
            var x = Double.parseDouble(x(point));
            var left = number(Math.max(0, x - MARGIN));
            var right = number(Math.min(WIDTH, x + MARGIN));
            return List.of(left + ',' + top, right + ',' + top, right + ',' + bottom, left + ',' + bottom);
        }

        private static boolean isOutside(Point point) {
            return isBelow(point.value(), point.low()) || isBelow(point.high(), point.value());
        }

        private static boolean isBelow(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one != null && other != null && one.compareTo(other) < 0;
        }

        private String place(Point point, BigDecimal value) {
            return x(point) + ',' + y(value);
        }

        private String x(Point point) {
            var all = last.toEpochMilli() - first.toEpochMilli();
            var gone = point.at().toEpochMilli() - first.toEpochMilli();
            return number(all == 0 ? WIDTH / 2.0 : MARGIN + (double) gone * (WIDTH - 2 * MARGIN) / all);
        }

        private String y(BigDecimal value) {
            var all = greatest.subtract(least).doubleValue();
            return number(
                    all == 0
                            ? HEIGHT / 2.0
                            : HEIGHT - MARGIN - value.subtract(least).doubleValue() * (HEIGHT - 2 * MARGIN) / all);
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
