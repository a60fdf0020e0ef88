package city.healthcard.webkit.precondition;

import city.healthcard.webkit.problem.Problem;
import jakarta.ws.rs.core.EntityTag;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The version of a thing as `ETag`, and as `If-Match` of whoever decides upon what was seen.
public final class VersionTag {

    /// The header's name.
    public static final String IF_MATCH = "If-Match";

    private static final Pattern FORM = Pattern.compile("\"?(\\d{1,18})\"?");

    private VersionTag() {}

    /// The value of the header `ETag`.
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /// The version that the caller has seen; empty when it does not matter. A problem 400 `request.if-match`
    /// when it is not an ETag of ours.
    public static OptionalLong expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        var matcher = FORM.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problem.of(
                            400,
                            "request.if-match",
                            "If-Match 须为此前答复中的 ETag。",
                            "If-Match must be the ETag of an earlier answer.")
                    .inParameter(IF_MATCH, "ETag，如 \"3\"", "an ETag such as \"3\"")
                    .exception();
        }
        return OptionalLong.of(Long.parseLong(matcher.group(1)));
    }

    /// The answer to a caller who has seen another version.
    ///
    /// @param version the version there is
    public static Problem outdated(long version) {
        return Problem.of(
                        412,
                        "request.outdated",
                        "内容已有变化，请重新查看后再操作。",
                        "This has changed since you looked; look again before you decide.")
                .with("version", version);
    }
}
