package city.healthcard.records.job;

import city.healthcard.records.job.JobKeys.Seal;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes pieces of lines as they come. What is full is deflated and sealed at once, so that even the longest part takes
/// little memory.
public final class Pieces {

    private static final int PIECE_BYTES = 512 * 1024;

    private final Seal seal;
    private final Map<String, Unfinished> unfinished = new LinkedHashMap<>();
    private final List<Piece> made = new ArrayList<>();
    private int next;
    private long bytes;

    /// Pieces after those that a job has.
    public Pieces(Seal seal, Job job) {
        this.seal = seal;
        next = job.pieces();
    }

    private static final class Unfinished {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int lines;
    }

    /// One more line, without its end.
    public void add(String part, byte[] line) {
        var piece = unfinished.computeIfAbsent(part, _ -> new Unfinished());
        piece.bytes.writeBytes(line);
        piece.bytes.write('\n');
        piece.lines++;
        bytes += line.length + 1;
        if (piece.bytes.size() >= PIECE_BYTES) {
            finish(part);
        }
    }

    /// How much has been added.
    public long bytes() {
        return bytes;
    }

    /// All of them.
    public List<Piece> all() {
        List.copyOf(unfinished.keySet()).forEach(this::finish);
        return made;
    }

    private void finish(String part) {
        var piece = unfinished.remove(part);
        if (piece != null) {
            made.add(seal.seal(part, next++, piece.lines, piece.bytes.toByteArray()));
        }
    }
}
