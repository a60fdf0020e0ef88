package city.healthcard.records.refusedpost;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What can be told of a post that is not in order: as far as it can be read at all, and no more than names it.
///
/// @param institution whose visit it says it is; absent where that is not a code
/// @param number as it stands there, whatever it looks like; absent where there is no text
/// @param revision 0 where it is not a number from 1
public record PostSketch(
        @Nullable String institution, @Nullable String number, int revision) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern INSTITUTION = Pattern.compile("[0-9]{8}");

    /// What was found in another form.
    ///
    /// @param institution whatever stands where its code should
    public static PostSketch named(@Nullable String institution, @Nullable String number, int revision) {
        return new PostSketch(Found.code(institution), number, revision);
    }

    /// Reads a visit as JSON, until the text ends or breaks off.
    public static PostSketch of(byte[] json) {
        var found = new Found();
        try (var parser = JSON.createParser(json)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                found.readFrom(parser);
            }
        } catch (IOException brokenOff) {
            // what came before it is what can be told
        }
        return new PostSketch(found.institution, found.number, found.revision);
    }

    /// Never what somebody may have written there by mistake.
    @Override
    public String toString() {
        return "PostSketch";
    }

    private static final class Found {

        private @Nullable String institution;
        private @Nullable String number;
        private int revision = 1;

        private void readFrom(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                var value = parser.nextToken();
                switch (name) {
                    case "institution" -> institution = code(text(parser, value));
                    case "number" -> number = text(parser, value);
                    case "revision" -> revision = revision(parser, value);
                    default -> parser.skipChildren();
                }
            }
        }

        private static @Nullable String text(JsonParser parser, JsonToken value) throws IOException {
            parser.skipChildren();
            return value == JsonToken.VALUE_STRING ? parser.getText() : null;
        }

        private static @Nullable String code(@Nullable String text) {
            return text != null && INSTITUTION.matcher(text).matches() ? text : null;
        }

        private static int revision(JsonParser parser, JsonToken value) throws IOException {
            parser.skipChildren();
            return value == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == JsonParser.NumberType.INT
                    ? Math.max(parser.getIntValue(), 0)
                    : 0;
        }
    }
}
