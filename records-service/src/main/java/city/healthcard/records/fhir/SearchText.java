package city.healthcard.records.fhir;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How values of search parameters are written.
final class SearchText {

    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    private SearchText() {}

    /// The alternatives between commas; a backslash makes a comma an ordinary sign.
    static Stream<String> alternatives(String text) {
        return COMMA.splitAsStream(text).map(part -> part.replaceAll("\\\\([,|$\\\\])", "$1"));
    }
}
