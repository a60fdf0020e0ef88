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
/// without reading the others. The citizen's own looks and refusals lie apart: nobody pushes the readings of others out
/// of sight by looking often, or by trying in vain.
///
/// ```
/// form (1 byte: 5) | for others' readings, own looks and refusals each: count (8) | shared (8) | bytes of lines (4)
/// | others' readings | own looks | refusals; newest first, each a JSON array of an access's fields and a line feed
/// ```
public final class AccessLines {

    /// The first byte of the form.
    public static final byte FORM = 5;

    /// Nobody has read.
    public static final AccessLines EMPTY = new AccessLines(Lines.NONE, Lines.NONE, Lines.NONE);

    static final int READINGS_MAX = 100;
    static final int OWN_MAX = 50;
    static final int REFUSALS_MAX = 50;
    private static final int HEADING_BYTES = 2 * Long.BYTES + Integer.BYTES;
    private static final int FIELDS = 9;

    private final Lines readings;
    private final Lines own;
    private final Lines refusals;

    private AccessLines(Lines readings, Lines own, Lines refusals) {
        this.readings = readings;
        this.own = own;
        this.refusals = refusals;
    }

    /// From the bytes of [#encoded].
    public static AccessLines of(byte[] encoded) {
        var body = ByteBuffer.wrap(encoded);
        if (body.get() != FORM) {
            throw new IllegalStateException("an access log of an unknown form");
        }
        var headings = body.slice(1, 3 * HEADING_BYTES);
        body.position(1 + 3 * HEADING_BYTES);
        return new AccessLines(lines(headings, body), lines(headings, body), lines(headings, body));
    }

    private static Lines lines(ByteBuffer headings, ByteBuffer body) {
        var count = headings.getLong();
        var shared = headings.getLong();
        var bytes = new byte[headings.getInt()];
        body.get(bytes);
        return new Lines(count, shared, bytes);
    }

    /// The form it is kept in.
    public byte[] encoded() {
        var all = List.of(readings, own, refusals);
        var length = all.stream().mapToInt(lines -> lines.bytes().length).sum();
        var body = ByteBuffer.allocate(1 + 3 * HEADING_BYTES + length).put(FORM);
        all.forEach(lines -> body.putLong(lines.count()).putLong(lines.shared()).putInt(lines.bytes().length));
        all.forEach(lines -> body.put(lines.bytes()));
        return body.array();
    }

    /// With one more access.
    public AccessLines after(ReadingEvent event) {
        return switch (event) {
            case FileRead read
            when isOwn(read) -> new AccessLines(readings, own.with(line(read), isShared(read), OWN_MAX), refusals);
            case FileRead read ->
                new AccessLines(readings.with(line(read), isShared(read), READINGS_MAX), own, refusals);
            case ReadingRefused refused ->
                new AccessLines(readings, own, refusals.with(line(refused), isShared(refused), REFUSALS_MAX));
        };
    }

    /// What it says.
    public AccessLog log() {
        var accesses = Stream.of(readings, own, refusals)
                .flatMap(AccessLines::accesses)
                .sorted(Access.NEWEST_FIRST)
                .toList();
        return new AccessLog(
                readings.count() + own.count(),
                readings.shared() + own.shared(),
                own.count(),
                own.shared(),
                refusals.count(),
                refusals.shared(),
                accesses);
    }

    /// Whether a citizen looks, by one of the names that were taken for one person's.
    private static boolean isOwn(FileRead read) {
        return read.capacity().equals("citizen")
                && read.names().stream()
                        .anyMatch(name -> name.value().toString().equals(read.reader()));
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
