package city.healthcard.records.clinical;

import org.jspecify.annotations.Nullable;

/// What makes two results results of the same examination: the code and its system; where there is no code, the name.
public final class ResultCode {

    private ResultCode() {}

    /// The code as one text.
    public static String of(@Nullable String system, @Nullable String code, @Nullable String display) {
        return code == null || code.isBlank() ? "|" + display : code + '|' + (system == null ? "" : system);
    }

    /// The code of a result as one text.
    public static String of(Observation result) {
        return of(result.system(), result.code(), result.display());
    }
}
