package city.healthcard.records.accesslog;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.reading.ReadingEvent;
import city.healthcard.records.reading.ReadingEvent.FileRead;
import city.healthcard.records.reading.ReadingEvent.ReadingRefused;
import city.healthcard.records.reading.Scope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// An [AccessLog] as it is kept: written with every reading and seldom looked at, so that a reading is put in front
/// without reading the others. Refusals lie apart: nobody pushes readings out of sight by trying in vain.
///
/// ```
/// form (1 byte: 4) | count (8) | shared (8) | refused (8) | refused shared (8) | bytes of the readings' lines (4)
/// | readings | refusals; newest first, each a JSON array of an access's fields and a line feed
/// ```
public final class AccessLines {

    /// The first byte of the form.
    public static final byte FORM = 4;

    /// Nobody has read.
    public static final AccessLines EMPTY = new AccessLines(Lines.NONE, Lines.NONE);

    static final int READINGS_MAX = 100;
    static final int REFUSALS_MAX = 50;
    private static final int HEADING_BYTES = 1 + 4 * Long.BYTES + Integer.BYTES;
    private static final int FIELDS = 9;

    private final Lines readings;
    private final Lines refusals;

    private AccessLines(Lines readings, Lines refusals) {
        this.readings = readings;
        this.refusals = refusals;
    }

    /// From the bytes of [#encoded].
    public static AccessLines of(byte[] encoded) {
        var body = ByteBuffer.wrap(encoded);
        if (body.get() != FORM) {
            throw new IllegalStateException("an access log of an unknown form");
        }
        var count = body.getLong();
        var shared = body.getLong();
        var refused = body.getLong();
        var refusedShared = body.getLong();
        var readings = new byte[body.getInt()];
        body.get(readings);
        var refusals = new byte[body.remaining()];
        body.get(refusals);
        return new AccessLines(new Lines(count, shared, readings), new Lines(refused, refusedShared, refusals));
    }

    /// The form it is kept in.
    public byte[] encoded() {
        return ByteBuffer.allocate(HEADING_BYTES + readings.bytes().length + refusals.bytes().length)
                .put(FORM)
                .putLong(readings.count())
                .putLong(readings.shared())
                .putLong(refusals.count())
                .putLong(refusals.shared())
                .putInt(readings.bytes().length)
                .put(readings.bytes())
                .put(refusals.bytes())
                .array();
    }

    /// With one more access.
    public AccessLines after(ReadingEvent event) {
        return switch (event) {
            case FileRead read -> new AccessLines(readings.with(line(read), isShared(read), READINGS_MAX), refusals);
            case ReadingRefused refused ->
                new AccessLines(readings, refusals.with(line(refused), isShared(refused), REFUSALS_MAX));
        };
    }

    /// What it says.
    public AccessLog log() {
        var accesses = Stream.concat(accesses(readings), accesses(refusals))
                .sorted(Access.NEWEST_FIRST)
                .toList();
        return new AccessLog(readings.count(), readings.shared(), refusals.count(), refusals.shared(), accesses);
    }

    /// An access that was recorded under several names counts under the one that stayed; the others share it.
    private static boolean isShared(ReadingEvent event) {
        return !event.names().getFirst().equals(event.citizen());
    }

    private static byte[] line(FileRead read) {
        return line(
                read,
                read.reader(),
                read.capacity(),
                read.institution(),
                read.purpose(),
                read.scope().name(),
                read.at().toString(),
                read.visit() == null ? "" : read.visit().value().toString(),
                "");
    }

    private static byte[] line(ReadingRefused refused) {
        return line(
                refused,
                refused.reader(),
                refused.capacity(),
                refused.institution(),
                refused.purpose(),
                refused.scope().name(),
                refused.at().toString(),
                "",
                refused.reason());
    }

    private static byte[] line(ReadingEvent event, String... told) {
        var fields = new ArrayList<String>();
        fields.add(event.read().value().toString());
        fields.addAll(List.of(told));
        event.names().stream()
                .filter(name -> !name.equals(event.citizen()))
                .forEach(name -> fields.add(name.value().toString()));
        return Json.bytes(fields);
    }

    private static Stream<Access> accesses(Lines lines) {
        return new String(lines.bytes(), StandardCharsets.UTF_8).lines().map(AccessLines::access);
    }

    private static Access access(String line) {
        var fields = Json.read(line.getBytes(StandardCharsets.UTF_8), String[].class);
        return new Access(
                UUID.fromString(fields[0]),
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                Scope.valueOf(fields[5]),
                fields[7].isEmpty() ? null : UUID.fromString(fields[7]),
                Instant.parse(fields[6]),
                fields[8],
                Arrays.stream(fields).skip(FIELDS).map(UUID::fromString).toList());
    }
}
