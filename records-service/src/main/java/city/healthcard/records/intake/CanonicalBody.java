package city.healthcard.records.intake;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.clinical.CardReference;
import city.healthcard.records.clinical.VisitSheet;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// A sheet as the one text that is compared, hashed, stored and sent: fields in the order of the record, absent and
/// empty ones left out, instants in UTC, decimals with the digits they came with, the card left out.
public final class CanonicalBody {

    private static final ObjectWriter WRITER = Json.mapper()
            .rebuild()
            .addMixIn(VisitSheet.class, WithoutCard.class)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL))
            .disable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .build()
            .writerFor(VisitSheet.class);

    private static final ObjectReader READER = Json.mapper()
            .rebuild()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build()
            .readerFor(VisitSheet.class);

    private CanonicalBody() {}

    /// The text of a sheet.
    public static String of(VisitSheet sheet) {
        try {
            return WRITER.writeValueAsString(sheet);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The sheet behind a stored text.
    public static VisitSheet read(String body) {
        try {
            return READER.readValue(body);
        } catch (JsonProcessingException corrupt) {
            throw new UncheckedIOException(corrupt);
        }
    }

    private interface WithoutCard {
        @JsonIgnore
        @Nullable
        CardReference card();
    }
}
