package city.healthcard.records.refusedpost;

import city.healthcard.records.refusedpost.RefusedPost.Place;
import city.healthcard.webkit.problem.Fault;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.Text;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What was wrong with a post, as it is kept. A place that nobody foresaw may be named by what the sender wrote there:
/// of such a pointer nothing is kept.
public record Wrong(int status, Text detail, List<Place> places) {

    private static final int PLACES_MAX = 20;
    private static final Pattern FORESEEN = Pattern.compile("#(/([a-zA-Z]{1,40}|[0-9]{1,6}))*");

    public Wrong {
        places = List.copyOf(places);
    }

    /// What may be kept of a problem.
    public static Wrong of(Problem problem) {
        return new Wrong(
                problem.status(),
                problem.detail(),
                problem.faults().stream().limit(PLACES_MAX).map(Wrong::place).toList());
    }

    private static Place place(Fault fault) {
        return new Place(foreseen(fault.pointer()), fault.expected());
    }

    private static String foreseen(@Nullable String pointer) {
        return pointer != null && FORESEEN.matcher(pointer).matches() ? pointer : "#";
    }
}
