package city.healthcard.records.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Writes FHIR's JSON: what is absent is left out, decimals keep their digits.
final class Json implements AutoCloseable {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    Json(OutputStream bytes) throws IOException {
        out = FACTORY.createGenerator(bytes);
    }

    Json begin() throws IOException {
        out.writeStartObject();
        return this;
    }

    Json begin(String name) throws IOException {
        out.writeObjectFieldStart(name);
        return this;
    }

    /// The object that follows is the member `resource`.
    Json resource() throws IOException {
        out.writeFieldName("resource");
        return this;
    }

    Json beginList(String name) throws IOException {
        out.writeArrayFieldStart(name);
        return this;
    }

    Json end() throws IOException {
        out.writeEndObject();
        return this;
    }

    Json endList() throws IOException {
        out.writeEndArray();
        return this;
    }

    Json text(String name, @Nullable String value) throws IOException {
        if (value != null && !value.isBlank()) {
            out.writeStringField(name, value);
        }
        return this;
    }

    /// A text as an item of a list.
    Json item(String value) throws IOException {
        out.writeString(value);
        return this;
    }

    Json number(String name, @Nullable BigDecimal value) throws IOException {
        if (value != null) {
            out.writeNumberField(name, value);
        }
        return this;
    }

    Json number(String name, int value) throws IOException {
        out.writeNumberField(name, value);
        return this;
    }

    Json time(String name, @Nullable Instant value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value.toString());
        }
        return this;
    }

    Json flag(String name, boolean value) throws IOException {
        out.writeBooleanField(name, value);
        return this;
    }

    Json bytes(String name, byte[] value) throws IOException {
        out.writeStringField(name, Base64.getEncoder().encodeToString(value));
        return this;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
