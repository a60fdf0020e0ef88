package city.healthcard.records.postquality;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/// How long after their ends visits reached us, counted in classes: of any number of visits ten numbers are kept, and
/// days can be added up to months.
///
/// @param counts of each class, the last one open
public record Delays(List<Integer> counts) {

    private static final List<Integer> HOURS_AT_MOST = List.of(1, 6, 12, 24, 48, 72, 168, 336, 720);

    /// Of no visit.
    public static final Delays NONE = new Delays(Collections.nCopies(HOURS_AT_MOST.size() + 1, 0));

    public Delays {
        counts = List.copyOf(counts);
    }

    /// One visit more.
    Delays with(Duration delay) {
        var more = new ArrayList<>(counts);
        more.set(classOf(delay), counts.get(classOf(delay)) + 1);
        return new Delays(more);
    }

    /// Both together.
    Delays plus(Delays other) {
        var sums = new ArrayList<Integer>();
        for (var i = 0; i < counts.size(); i++) {
            sums.add(counts.get(i) + other.counts.get(i));
        }
        return new Delays(sums);
    }

    /// How many visits.
    int total() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /// The hours within which so many of a hundred visits came, to the class; empty when there were none, or
    /// when it took longer than any class says.
    OptionalInt hoursOf(int percent) {
        var wanted = Math.ceilDiv((long) total() * percent, 100);
        var seen = 0L;
        for (var i = 0; i < HOURS_AT_MOST.size() && wanted > 0; i++) {
            seen += counts.get(i);
            if (seen >= wanted) {
                return OptionalInt.of(HOURS_AT_MOST.get(i));
            }
        }
        return OptionalInt.empty();
    }

    /// How many visits came within a time that is the end of a class.
    int within(Duration time) {
        return counts.subList(0, HOURS_AT_MOST.indexOf((int) time.toHours()) + 1).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /// Whether a time is the end of a class.
    static boolean isCounted(Duration time) {
        return HOURS_AT_MOST.stream().map(Duration::ofHours).anyMatch(time::equals);
    }

    private static int classOf(Duration delay) {
        for (var i = 0; i < HOURS_AT_MOST.size(); i++) {
            if (delay.compareTo(Duration.ofHours(HOURS_AT_MOST.get(i))) <= 0) {
                return i;
            }
        }
        return HOURS_AT_MOST.size();
    }
}
