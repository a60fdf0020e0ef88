package city.healthcard.benchmarks;

import java.util.List;

/// One row of the table.
///
/// @param id the measure's name in the design, such as `R1`
/// @param what what is measured, and against what
/// @param unit of our figures, such as `/s` or `ms`
/// @param ours one figure per round
/// @param limit what they are held against, one figure per round; empty where the goal is a figure itself
public record Measure(String id, String what, String unit, List<Double> ours, List<Double> limit, Goal goal) {

    /// When a measure is met.
    public sealed interface Goal {

        /// Ours is at least so many times the limit.
        record Ratio(double min) implements Goal {}

        /// Ours is at most this.
        record AtMost(double max) implements Goal {}

        /// Nobody has set one: the figure is there to be known.
        record None() implements Goal {}
    }

    public Measure {
        ours = List.copyOf(ours);
        limit = List.copyOf(limit);
    }

    /// A rate beside another rate.
    static Measure ratio(String id, String what, List<Double> ours, List<Double> limit, double min) {
        return new Measure(id, what, "/s", ours, limit, new Goal.Ratio(min));
    }

    /// A figure that should be small.
    static Measure atMost(String id, String what, String unit, List<Double> ours, double max) {
        return new Measure(id, what, unit, ours, List.of(), new Goal.AtMost(max));
    }

    /// A figure to be known.
    static Measure known(String id, String what, String unit, List<Double> ours) {
        return new Measure(id, what, unit, ours, List.of(), new Goal.None());
    }

    /// The median of ours over the median of the limit.
    public double ratio() {
        return median(ours) / median(limit);
    }

    /// Whether the goal is reached.
    public boolean met() {
        return switch (goal) {
            case Goal.Ratio ratio -> ratio() >= ratio.min();
            case Goal.AtMost most -> median(ours) <= most.max();
            case Goal.None _ -> true;
        };
    }

    /// The middle figure.
    static double median(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /// Half the distance between the best and the worst round, as a share of the median.
    static double spread(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        var range = sorted.getLast() - sorted.getFirst();
        return range == 0 ? 0 : range / 2 / median(figures);
    }
}
