package city.healthcard.benchmarks;

import java.util.List;

/// One row of the table.
///
/// @param id the measure's name in the design, such as `R1`
/// @param what what is measured, and against what
/// @param ours per second, one figure per round
/// @param raw the limit per second, one figure per round
/// @param target the ratio aimed at
public record Measure(String id, String what, List<Double> ours, List<Double> raw, double target) {

    public Measure {
        ours = List.copyOf(ours);
        raw = List.copyOf(raw);
    }

    /// The median of ours over the median of the limit.
    public double ratio() {
        return median(ours) / median(raw);
    }

    /// Whether the ratio reaches the target.
    public boolean met() {
        return ratio() >= target;
    }

    /// The middle figure.
    static double median(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /// Half the distance between the best and the worst round, as a share of the median.
    static double spread(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        return (sorted.getLast() - sorted.getFirst()) / 2 / median(figures);
    }
}
