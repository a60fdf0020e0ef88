package city.healthcard.records.healthfile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import city.healthcard.records.citizen.CitizenId;
import java.nio.ByteBuffer;
import java.util.List;

/// A page of a file as it is sent: the visits' own bytes, put side by side.
///
/// ```json
/// {"citizen": "…", "total": 123, "before": "…", "visits": [{"id": "…", "kind": "outpatient", …}]}
/// ```
///
/// `before` is what to ask with for the page after it; absent on the last page. `"sealed": true` stands before `visits`
/// where something is left out that the reader may not see.
public final class FilePage {

    private static final byte[] END = "]}".getBytes(US_ASCII);

    private FilePage() {}

    /// The bytes of a page.
    public static byte[] of(CitizenId citizen, HealthFile file, HealthFile.Page page, List<byte[]> visits) {
        var head = head(citizen, file, page);
        var length = head.length + END.length + Math.max(0, visits.size() - 1);
        for (var visit : visits) {
            length += visit.length;
        }
        var bytes = ByteBuffer.allocate(length).put(head);
        for (var i = 0; i < visits.size(); i++) {
            if (i > 0) {
                bytes.put((byte) ',');
            }
            bytes.put(visits.get(i));
        }
        return bytes.put(END).array();
    }

    private static byte[] head(CitizenId citizen, HealthFile file, HealthFile.Page page) {
        var head = new StringBuilder(160)
                .append("{\"citizen\":\"")
                .append(citizen.value())
                .append("\",\"total\":")
                .append(file.shownCount());
        page.next().ifPresent(next -> head.append(",\"before\":\"").append(next).append('"'));
        if (file.sealed()) {
            head.append(",\"sealed\":true");
        }
        return head.append(",\"visits\":[").toString().getBytes(US_ASCII);
    }
}
