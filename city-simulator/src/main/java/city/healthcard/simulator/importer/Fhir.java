package city.healthcard.simulator.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// What is read again and again in FHIR R4 resources.
final class Fhir {

    private static final int DATE_LENGTH = 10;

    private Fhir() {}

    /// What comes behind the last colon or slash of a reference; empty when there is none.
    static String id(JsonNode reference) {
        var text = reference.path("reference").asText("");
        return text.substring(Math.max(text.lastIndexOf(':'), text.lastIndexOf('/')) + 1);
    }

    /// A dateTime as an instant of UTC text; a date without a time begins at midnight UTC. Empty when missing.
    static String instant(JsonNode dateTime) {
        var text = dateTime.asText("");
        if (text.isEmpty()) {
            return "";
        }
        return text.length() <= DATE_LENGTH
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant().toString()
                : OffsetDateTime.parse(text).toInstant().toString();
    }
}
