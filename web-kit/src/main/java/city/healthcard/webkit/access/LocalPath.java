package city.healthcard.webkit.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address of this origin, with its query: where a person wanted to go before signing in.
///
/// @param value a path that begins with one slash
public record LocalPath(String value) {

    /// One slash, then no second slash or backslash, which browsers read as another host; no control
    /// characters.
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,1000}");

    public LocalPath {
        if (!LOCAL.matcher(value).matches()) {
            throw new IllegalArgumentException("not a path of this origin");
        }
    }

    /// The path of a parameter such as `to`; empty when it is missing or leads to another site.
    public static Optional<LocalPath> of(@Nullable String value) {
        return value != null && LOCAL.matcher(value).matches() ? Optional.of(new LocalPath(value)) : Optional.empty();
    }

    /// This path as the value of a query parameter.
    public String asParameter() {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
