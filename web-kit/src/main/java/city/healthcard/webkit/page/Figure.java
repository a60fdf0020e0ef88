package city.healthcard.webkit.page;

import java.util.List;
import java.util.Locale;

/// A number that somebody watches, with the way it came.
///
/// @param name what is counted
/// @param points its values, the oldest first; the last one is the figure; at least one
/// @param href the records behind it
public record Figure(String name, List<Point> points, String href) {

    /// A value at a time.
    ///
    /// @param when the time, as it is to be read, such as `11月23日`
    public record Point(String when, long value) {}

    /// The width of the line's drawing area.
    public static final int WIDTH = 120;

    /// The height of the line's drawing area.
    public static final int HEIGHT = 24;

    private static final int MARGIN = 3;

    public Figure {
        points = List.copyOf(points);
    }

    /// The figure.
    public long value() {
        return points.getLast().value();
    }

    /// The change since the point before; with its sign.
    public String change() {
        var before = points.size() < 2 ? value() : points.get(points.size() - 2).value();
        var change = value() - before;
        return change > 0 ? "+" + change : change < 0 ? "−" + -change : "±0";
    }

    /// The line as the points of an SVG polyline.
    public String line() {
        var low = points.stream().mapToLong(Point::value).min().orElse(0);
        var high = points.stream().mapToLong(Point::value).max().orElse(0);
        var line = new StringBuilder();
        for (var i = 0; i < points.size(); i++) {
            line.append(String.format(
                    Locale.ROOT, "%.1f,%.1f ", x(i), y(points.get(i).value(), low, high)));
        }
        return line.toString().strip();
    }

    /// Where the line ends: the dot of now, as `x`.
    public double endX() {
        return x(points.size() - 1);
    }

    /// Where the line ends, as `y`.
    public double endY() {
        var low = points.stream().mapToLong(Point::value).min().orElse(0);
        var high = points.stream().mapToLong(Point::value).max().orElse(0);
        return y(value(), low, high);
    }

    private double x(int index) {
        return points.size() < 2
                ? WIDTH - MARGIN
                : MARGIN + (double) index * (WIDTH - 2 * MARGIN) / (points.size() - 1);
    }

    private static double y(long value, long low, long high) {
        return high == low
                ? HEIGHT / 2.0
                : HEIGHT - MARGIN - (double) (value - low) * (HEIGHT - 2 * MARGIN) / (high - low);
    }
}
