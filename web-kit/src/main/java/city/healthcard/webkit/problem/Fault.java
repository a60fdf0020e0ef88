package city.healthcard.webkit.problem;

import org.jspecify.annotations.Nullable;

/// One place of a request that is not as expected: a field of the body, or a parameter.
///
/// @param pointer JSON pointer (RFC 6901) into the body as a URI fragment, `#/charges/0/amount`
/// @param parameter name of the path, query, header or form parameter
/// @param expected what is expected there; never what was found, which may be personal
public record Fault(@Nullable String pointer, @Nullable String parameter, Text expected) {

    /// A fault in the body.
    ///
    /// @param pointer JSON pointer such as `/charges/0/amount`; empty means the body as a whole
    public static Fault at(String pointer, String zh, String en) {
        return new Fault("#" + pointer, null, new Text(zh, en));
    }

    /// A fault in a parameter.
    public static Fault inParameter(String name, String zh, String en) {
        return new Fault(null, name, new Text(zh, en));
    }
}
