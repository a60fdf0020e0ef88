package city.healthcard.records.clinical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is left out of a sheet is an empty list.
final class Sheets {

    private Sheets() {}

    /// Keeps a hole, so that it is found and named when the sheet is examined.
    static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
