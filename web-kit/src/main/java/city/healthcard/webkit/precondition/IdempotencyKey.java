package city.healthcard.webkit.precondition;

import city.healthcard.webkit.problem.Problem;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The header `Idempotency-Key`: a UUID that the caller draws once for each intention and repeats with each attempt.
public final class IdempotencyKey {

    /// The header's name.
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private IdempotencyKey() {}

    /// The key of a command; a problem 400 `request.idempotency-key` when it is missing or not a UUID.
    ///
    /// @param header the header's value; structured quotes around it are allowed
    public static UUID of(@Nullable String header) {
        var bare = header == null ? "" : header.strip().replaceAll("^\"|\"$", "");
        if (!UUID_FORM.matcher(bare).matches()) {
            throw Problem.of(
                            400,
                            "request.idempotency-key",
                            "请在 Idempotency-Key 中附上一个 UUID；同一操作重试时使用同一个。",
                            "Send a UUID as Idempotency-Key, and the same one whenever you try the same again.")
                    .inParameter(HEADER, "UUID", "a UUID")
                    .exception();
        }
        return UUID.fromString(bare);
    }
}
