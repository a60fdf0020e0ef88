package city.healthcard.records.intake;

import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.webkit.problem.RequestProblems;
import city.healthcard.webkit.problem.StrictJson;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.UnaryOperator;

/// Reads a sheet from JSON, strictly: no unknown field, no number for a text, no date that does not exist.
final class SheetReader {

    private static final ObjectReader READER = reader();

    /// Reads a sheet as the post it is.
    static final PostReader POSTS = json -> new ReadPost(read(json), UnaryOperator.identity());

    private SheetReader() {}

    /// The sheet in `json`. Fails with a `ProblemException` that names the field.
    static VisitSheet read(byte[] json) {
        return read(json, 0, json.length);
    }

    /// The sheet in a part of `json`.
    static VisitSheet read(byte[] json, int from, int length) {
        try {
            VisitSheet sheet = READER.readValue(json, from, length);
            if (sheet == null) {
                throw RequestProblems.malformed().exception();
            }
            return sheet;
        } catch (JacksonException unreadable) {
            throw RequestProblems.of(unreadable).exception();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ObjectReader reader() {
        var mapper = JsonMapper.builder()
                .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        new StrictJson().customize(mapper);
        return mapper.readerFor(VisitSheet.class);
    }
}
