package city.healthcard.eventsourcing.fact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/// The attributes of a message after the Kafka binding of CloudEvents 1.0, binary mode.
///
/// @param id `stream/version` of the event that said it; with `/2`, `/3` … when one event says several things
/// @param source the service, such as `/card`
/// @param type wire type of the contract
/// @param time when the event was recorded
public record CloudEventHeaders(String id, String source, String type, Instant time) {

    /// Writes them.
    public Headers headers() {
        return new RecordHeaders()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", id.getBytes(UTF_8))
                .add("ce_source", source.getBytes(UTF_8))
                .add("ce_type", type.getBytes(UTF_8))
                .add("ce_time", time.toString().getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
    }

    /// Reads them. Fails with [IllegalArgumentException] when one is missing or malformed.
    public static CloudEventHeaders of(Headers headers) {
        return new CloudEventHeaders(
                text(headers, "ce_id"),
                text(headers, "ce_source"),
                text(headers, "ce_type"),
                Instant.parse(text(headers, "ce_time")));
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("A message without " + name);
        }
        return new String(header.value(), UTF_8);
    }
}
