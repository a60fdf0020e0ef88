package city.healthcard.records.filedvisit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A visit as the JSON that is sent: what we know of it, then the institution's own members, copied and not parsed.
///
/// ```json
/// {"id":"…","citizen":"…","state":"on-file","recordedAt":"…","readyAt":"…","revisedAt":"…","institution":"35020001",…}
/// ```
public final class FiledVisitForm {

    private static final String ON_FILE = "on-file";
    private static final String WITHDRAWN = "withdrawn";
    private static final String READY = "\"readyAt\":\"";
    private static final String LAST_OF_OURS = "\"revisedAt\":\"";

    private FiledVisitForm() {}

    /// The JSON that is sent.
    public static byte[] encode(FiledVisit visit) {
        var ours = ("{\"id\":\"" + visit.id()
                        + "\",\"citizen\":\"" + visit.citizen()
                        + "\",\"state\":\"" + (visit.withdrawn() ? WITHDRAWN : ON_FILE)
                        + "\",\"recordedAt\":\"" + visit.recordedAt()
                        + visit.readyAt().map(at -> "\"," + READY + at).orElse("")
                        + "\"," + LAST_OF_OURS + visit.revisedAt()
                        + (visit.withdrawn() ? "\"" : "\","))
                .getBytes(US_ASCII);
        var theirs = visit.content().getBytes(UTF_8);
        return ByteBuffer.allocate(ours.length + theirs.length - 1)
                .put(ours)
                .put(theirs, 1, theirs.length - 1)
                .array();
    }

    /// The visit behind it.
    public static FiledVisit decode(byte[] body) {
        var json = new String(body, UTF_8);
        var id = member(json, "\"id\":\"");
        var citizen = member(json, "\"citizen\":\"");
        var withdrawn = member(json, "\"state\":\"").equals(WITHDRAWN);
        var recordedAt = member(json, "\"recordedAt\":\"");
        var revisedAt = member(json, LAST_OF_OURS);
        var last = json.indexOf(LAST_OF_OURS);
        var theirs = last + LAST_OF_OURS.length() + revisedAt.length() + 2;
        return new FiledVisit(
                UUID.fromString(id),
                UUID.fromString(citizen),
                withdrawn,
                Instant.parse(recordedAt),
                readyAt(json.substring(0, last)),
                Instant.parse(revisedAt),
                withdrawn ? FiledVisit.NOTHING : '{' + json.substring(theirs));
    }

    private static Optional<Instant> readyAt(String ours) {
        return ours.contains(READY) ? Optional.of(Instant.parse(member(ours, READY))) : Optional.empty();
    }

    /// A member of ours: they stand first, so the first place that looks like one is one.
    private static String member(String json, String opening) {
        var start = json.indexOf(opening) + opening.length();
        return json.substring(start, json.indexOf('"', start));
    }
}
