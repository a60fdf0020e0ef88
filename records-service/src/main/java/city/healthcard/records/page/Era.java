package city.healthcard.records.page;

import city.healthcard.webkit.page.Writing;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The visits of one month.
///
/// @param moments newest first; at least one
public record Era(List<Moment> moments) {

    public Era {
        moments = List.copyOf(moments);
    }

    /// A time in the month.
    public Instant start() {
        return moments.getFirst().start();
    }

    /// Moments, newest first, by the months of the city.
    static List<Era> of(List<Moment> moments) {
        var eras = new ArrayList<Era>();
        var current = new ArrayList<Moment>();
        for (var moment : moments) {
            if (!current.isEmpty() && !monthOf(current.getFirst()).equals(monthOf(moment))) {
                eras.add(new Era(current));
                current.clear();
            }
            current.add(moment);
        }
        if (!current.isEmpty()) {
            eras.add(new Era(current));
        }
        return eras;
    }

    private static YearMonth monthOf(Moment moment) {
        return YearMonth.from(moment.start().atZone(Writing.CITY));
    }
}
