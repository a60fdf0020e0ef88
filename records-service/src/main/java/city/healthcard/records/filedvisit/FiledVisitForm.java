package city.healthcard.records.filedvisit;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.view.DocumentForm;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A visit as the JSON that is sent, with the content as its last member, copied and not parsed.
public final class FiledVisitForm implements DocumentForm<FiledVisit> {

    private static final String CONTENT = "content";

    @Override
    public byte[] encode(FiledVisit visit) {
        var bytes = new ByteArrayOutputStream(visit.content().length() * 3 / 2 + 300);
        try (var json = Json.mapper().getFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("id", visit.id().toString());
            json.writeStringField("citizen", visit.citizen().toString());
            json.writeStringField("institution", visit.institution());
            json.writeNumberField("revision", visit.revision());
            json.writeStringField("state", visit.withdrawn() ? "withdrawn" : "on-file");
            json.writeStringField("recordedAt", visit.recordedAt().toString());
            json.writeStringField("revisedAt", visit.revisedAt().toString());
            json.writeFieldName(CONTENT);
            json.writeRawValue(visit.content());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public FiledVisit decode(byte[] body) {
        try (var json = Json.mapper().getFactory().createParser(body)) {
            json.nextToken();
            var values = new HashMap<String, String>();
            for (var name = json.nextFieldName(); name != null && !name.equals(CONTENT); name = json.nextFieldName()) {
                json.nextToken();
                values.put(name, json.getText());
            }
            return visit(values, content(json, body));
        } catch (IOException corrupt) {
            throw new UncheckedIOException(corrupt);
        }
    }

    @Override
    public Map<String, Object> searchable(FiledVisit visit) {
        return Map.of();
    }

    private static String content(JsonParser json, byte[] body) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("a filed visit without content");
        }
        var from = (int) json.currentTokenLocation().getByteOffset();
        return new String(body, from, body.length - 1 - from, UTF_8);
    }

    private static FiledVisit visit(Map<String, String> values, String content) {
        return new FiledVisit(
                UUID.fromString(values.get("id")),
                UUID.fromString(values.get("citizen")),
                values.get("institution"),
                Integer.parseInt(values.get("revision")),
                "withdrawn".equals(values.get("state")),
                Instant.parse(values.get("recordedAt")),
                Instant.parse(values.get("revisedAt")),
                content);
    }
}
