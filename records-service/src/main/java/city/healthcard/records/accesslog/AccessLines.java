package city.healthcard.records.accesslog;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.reading.ReadingEvent;
import city.healthcard.records.reading.ReadingEvent.FileRead;
import city.healthcard.records.reading.Scope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// An [AccessLog] as it is kept: written with every reading and seldom looked at, so that a reading is put in front
/// without reading the others.
///
/// ```
/// form (1 byte: 3) | count (8) | shared (8) | lines, newest first, each a JSON array of a reading's fields and a line
/// feed
/// ```
public final class AccessLines {

    /// The first byte of the form.
    public static final byte FORM = 3;

    /// Nobody has read.
    public static final AccessLines EMPTY = new AccessLines(0, 0, new byte[0]);

    static final int RECENT_MAX = 100;
    private static final int HEADING_BYTES = 1 + 2 * Long.BYTES;
    private static final int FIELDS = 8;
    private static final byte LINE_FEED = '\n';

    private final long count;
    private final long shared;
    private final byte[] lines;

    private AccessLines(long count, long shared, byte[] lines) {
        this.count = count;
        this.shared = shared;
        this.lines = lines;
    }

    /// From the bytes of [#encoded].
    public static AccessLines of(byte[] encoded) {
        var body = ByteBuffer.wrap(encoded);
        if (body.get() != FORM) {
            throw new IllegalStateException("an access log of an unknown form");
        }
        var count = body.getLong();
        var shared = body.getLong();
        var lines = new byte[body.remaining()];
        body.get(lines);
        return new AccessLines(count, shared, lines);
    }

    /// The form it is kept in.
    public byte[] encoded() {
        return ByteBuffer.allocate(HEADING_BYTES + lines.length)
                .put(FORM)
                .putLong(count)
                .putLong(shared)
                .put(lines)
                .array();
    }

    /// With one more reading.
    public AccessLines after(ReadingEvent event) {
        return switch (event) {
            case FileRead read -> with(line(read), isShared(read));
        };
    }

    /// What it says.
    public AccessLog log() {
        var accesses = new ArrayList<Access>();
        new String(lines, StandardCharsets.UTF_8).lines().forEach(line -> accesses.add(access(line)));
        return new AccessLog(count, shared, accesses);
    }

    /// A reading that was recorded under several names counts under the one that stayed; the others share it.
    private static boolean isShared(FileRead read) {
        return !read.names().getFirst().equals(read.citizen());
    }

    private AccessLines with(byte[] line, boolean isShared) {
        var kept = lengthOf(RECENT_MAX - 1);
        var more = ByteBuffer.allocate(line.length + 1 + kept)
                .put(line)
                .put(LINE_FEED)
                .put(lines, 0, kept)
                .array();
        return new AccessLines(count + 1, isShared ? shared + 1 : shared, more);
    }

    /// Where the first lines end, at most so many.
    private int lengthOf(int max) {
        var seen = 0;
        for (var at = 0; at < lines.length; at++) {
            if (lines[at] == LINE_FEED && ++seen == max) {
                return at + 1;
            }
        }
        return lines.length;
    }

    private static byte[] line(FileRead read) {
        var fields = new ArrayList<>(List.of(
                read.read().value().toString(),
                read.reader(),
                read.capacity(),
                read.institution(),
                read.purpose(),
                read.scope().name(),
                read.at().toString(),
                read.visit() == null ? "" : read.visit().value().toString()));
        read.names().stream()
                .filter(name -> !name.equals(read.citizen()))
                .forEach(name -> fields.add(name.value().toString()));
        return Json.bytes(fields);
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
                Arrays.stream(fields).skip(FIELDS).map(UUID::fromString).toList());
    }
}
