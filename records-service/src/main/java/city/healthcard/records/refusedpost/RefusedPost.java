package city.healthcard.records.refusedpost;

import city.healthcard.webkit.problem.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A post that was refused and has not been mended yet.
///
/// @param number the institution's own number of the visit; absent where it could not be read, or must not be shown
/// @param revision 0 where it could not be read
/// @param status of the answer
/// @param code of the problem
/// @param detail what was wrong
/// @param places what is expected where
/// @param sha256 of the body as it arrived last, hexadecimal
/// @param bytes its size
/// @param firstAt when it was refused first
/// @param lastAt when it was refused last
/// @param times how often it was refused
public record RefusedPost(
        @Nullable String number,
        int revision,
        int status,
        String code,
        Text detail,
        List<Place> places,
        String sha256,
        int bytes,
        Instant firstAt,
        Instant lastAt,
        int times) {

    /// One place that is not as expected.
    ///
    /// @param pointer JSON pointer into the body
    public record Place(String pointer, Text expected) {}

    public RefusedPost {
        places = List.copyOf(places);
    }
}
