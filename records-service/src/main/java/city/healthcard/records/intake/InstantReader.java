package city.healthcard.records.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/// A moment with its offset, as ISO 8601 text; never a number, which says nothing about its unit.
///
/// Kept to the millisecond: the finest that laboratories and their partners agree on.
final class InstantReader extends StdScalarDeserializer<Instant> {

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        var text = parser.getText();
        if (text.startsWith("+") || text.startsWith("-")) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "not of a year with four digits");
        }
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException notATime) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a moment");
        }
    }
}
