package city.healthcard.card.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A day as people type it: `1990-05-01`, `1990.5.1`, `1990/5/1`, `19900501`, `1990年5月1日`, in full width, too.
public final class TypedDay {

    private static final Pattern WRITTEN = Pattern.compile(
            "\\s*(\\d{4})(?:\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?|(\\d{2})(\\d{2}))\\s*");

    private TypedDay() {}

    /// The day; `null` when it is none.
    public static @Nullable LocalDate read(String typed) {
        var written = WRITTEN.matcher(Typed.halfWidth(typed));
        if (!written.matches()) {
            return null;
        }
        var month = written.group(2) == null ? written.group(4) : written.group(2);
        var day = written.group(3) == null ? written.group(5) : written.group(3);
        try {
            return LocalDate.of(Integer.parseInt(written.group(1)), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
