package city.healthcard.records.healthfile;

import city.healthcard.records.clinical.VisitKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/// A file's index in about fifty bytes a visit, because it is written anew with every visit:
///
/// ```
/// form (1 byte: 1) | restricted (1) | count (4) | entries, each:
/// visit (16) | start, ms since 1970 (8) | kind (1) | flags (1) | revision (4) | items (4) | fen (8) | length (1) |
/// institution
/// ```
final class HealthFileForm {

    static final byte FORM = 1;
    private static final int HEADING_BYTES = 6;
    private static final int FIXED_BYTES = 43;
    private static final byte WITHDRAWN = 1;
    private static final List<VisitKind> KINDS = List.of(
            VisitKind.OUTPATIENT,
            VisitKind.INPATIENT,
            VisitKind.EMERGENCY,
            VisitKind.HOME,
            VisitKind.VIRTUAL,
            VisitKind.ENTRY);

    private HealthFileForm() {}

    static byte[] encode(HealthFile file) {
        var bytes = HEADING_BYTES;
        for (var entry : file.entries()) {
            bytes += FIXED_BYTES + entry.institution().length();
        }
        var body = ByteBuffer.allocate(bytes);
        body.put(FORM)
                .put((byte) (file.restricted() ? 1 : 0))
                .putInt(file.entries().size());
        for (var entry : file.entries()) {
            encode(entry, body);
        }
        return body.array();
    }

    static HealthFile decode(byte[] bytes) {
        var body = ByteBuffer.wrap(bytes);
        if (body.get() != FORM) {
            throw new IllegalStateException("a file's index of an unknown form");
        }
        var restricted = body.get() == 1;
        var count = body.getInt();
        var entries = new ArrayList<FileEntry>(count);
        for (var i = 0; i < count; i++) {
            entries.add(decode(body));
        }
        return new HealthFile(Collections.unmodifiableList(entries), restricted);
    }

    private static void encode(FileEntry entry, ByteBuffer body) {
        var institution = entry.institution().getBytes(StandardCharsets.US_ASCII);
        body.putLong(entry.visit().getMostSignificantBits())
                .putLong(entry.visit().getLeastSignificantBits())
                .putLong(entry.start().toEpochMilli())
                .put((byte) KINDS.indexOf(entry.kind()))
                .put(entry.withdrawn() ? WITHDRAWN : 0)
                .putInt(entry.revision())
                .putInt(entry.items())
                .putLong(entry.chargedFen())
                .put((byte) institution.length)
                .put(institution);
    }

    private static FileEntry decode(ByteBuffer body) {
        var visit = new UUID(body.getLong(), body.getLong());
        var start = Instant.ofEpochMilli(body.getLong());
        var kind = KINDS.get(body.get());
        var withdrawn = body.get() == WITHDRAWN;
        var revision = body.getInt();
        var items = body.getInt();
        var fen = body.getLong();
        var institution = new byte[body.get()];
        body.get(institution);
        var code = new String(institution, StandardCharsets.US_ASCII);
        return new FileEntry(visit, start, kind, code, revision, items, fen, withdrawn);
    }
}
