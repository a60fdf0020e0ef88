package city.healthcard.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Takes turns between what is compared, so that a slow minute of the machine hits both.
final class Rounds {

    private Rounds() {}

    /// The figures of each contestant, in the order of the contestants, one per round. One turn before
    /// warms up.
    static List<List<Double>> of(int rounds, List<Supplier<Double>> contestants) {
        return of(1, rounds, contestants);
    }

    /// @param warming turns before that do not count
    static List<List<Double>> of(int warming, int rounds, List<Supplier<Double>> contestants) {
        var figures = contestants.stream().map(_ -> new ArrayList<Double>()).toList();
        for (var round = -warming; round < rounds; round++) {
            for (var i = 0; i < contestants.size(); i++) {
                var figure = contestants.get(i).get();
                if (round >= 0) {
                    figures.get(i).add(figure);
                }
            }
        }
        return List.copyOf(figures);
    }
}
