package city.healthcard.records.healthfile;

import city.healthcard.records.clinical.Sensitivity;
import city.healthcard.records.clinical.VisitKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A file's index in about seventy-five bytes a visit, because it is written anew with every visit:
///
/// ```
/// form (1 byte: 1) | restricted (1) | count (4) | entries, each:
/// visit (16) | start, ms since 1970 (8) | kind (1) | flags (1) | revision (4) | items (4) | fen (8) | contents (24) |
/// length (1) | institution
/// then the permits as JSON; nothing where there are none
/// ```
///
/// The lowest flag says that a visit is withdrawn, the others why it is sensitive.
final class HealthFileForm {

    static final byte FORM = 1;
    private static final int HEADING_BYTES = 6;
    private static final int FIXED_BYTES = 67;
    private static final byte WITHDRAWN = 1;
    private static final List<VisitKind> KINDS = List.of(
            VisitKind.OUTPATIENT,
            VisitKind.INPATIENT,
            VisitKind.EMERGENCY,
            VisitKind.HOME,
            VisitKind.VIRTUAL,
            VisitKind.ENTRY);
    private static final List<Sensitivity> SENSITIVE = List.of(
            Sensitivity.MENTAL_HEALTH,
            Sensitivity.REPRODUCTION,
            Sensitivity.SEXUALLY_TRANSMITTED,
            Sensitivity.ADDICTION,
            Sensitivity.VIOLENCE);

    private HealthFileForm() {}

    static byte[] encode(HealthFile file) {
        var bytes = HEADING_BYTES;
        for (var entry : file.entries()) {
            bytes += FIXED_BYTES + entry.institution().length();
        }
        var permits = file.permits().encoded();
        var body = ByteBuffer.allocate(bytes + permits.length);
        body.put(FORM)
                .put((byte) (file.restricted() ? 1 : 0))
                .putInt(file.entries().size());
        for (var entry : file.entries()) {
            encode(entry, body);
        }
        return body.put(permits).array();
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
        var permits = new byte[body.remaining()];
        body.get(permits);
        return new HealthFile(Collections.unmodifiableList(entries), restricted, Permits.decode(permits), false);
    }

    private static void encode(FileEntry entry, ByteBuffer body) {
        var institution = entry.institution().getBytes(StandardCharsets.US_ASCII);
        body.putLong(entry.visit().getMostSignificantBits())
                .putLong(entry.visit().getLeastSignificantBits())
                .putLong(entry.start().toEpochMilli())
                .put((byte) KINDS.indexOf(entry.kind()))
                .put(flagsOf(entry))
                .putInt(entry.revision())
                .putInt(entry.items())
                .putLong(entry.chargedFen())
                .putLong(entry.contents().low())
                .putLong(entry.contents().high())
                .putLong(entry.contents().codes())
                .put((byte) institution.length)
                .put(institution);
    }

    private static FileEntry decode(ByteBuffer body) {
        var visit = new UUID(body.getLong(), body.getLong());
        var start = Instant.ofEpochMilli(body.getLong());
        var kind = KINDS.get(body.get());
        var flags = body.get();
        var revision = body.getInt();
        var items = body.getInt();
        var fen = body.getLong();
        var contents = new Contents(body.getLong(), body.getLong(), body.getLong());
        var institution = new byte[body.get()];
        body.get(institution);
        var code = new String(institution, StandardCharsets.US_ASCII);
        return new FileEntry(
                visit, start, kind, code, revision, items, fen, sensitive(flags), contents, (flags & WITHDRAWN) != 0);
    }

    private static byte flagsOf(FileEntry entry) {
        int flags = entry.withdrawn() ? WITHDRAWN : 0;
        for (var sensitivity : entry.sensitive()) {
            flags |= 2 << SENSITIVE.indexOf(sensitivity);
        }
        return (byte) flags;
    }

    private static Set<Sensitivity> sensitive(byte flags) {
        if ((flags & ~WITHDRAWN) == 0) {
            return Set.of();
        }
        var sensitive = EnumSet.noneOf(Sensitivity.class);
        for (var i = 0; i < SENSITIVE.size(); i++) {
            if ((flags & 2 << i) != 0) {
                sensitive.add(SENSITIVE.get(i));
            }
        }
        return sensitive;
    }
}
