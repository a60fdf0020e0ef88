package city.healthcard.records.batch;

import city.healthcard.webkit.problem.RequestProblems;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Cuts what arrives into lines and puts lines together to chunks of a size that makes a good transaction.
/// Holds no more than one chunk and one unfinished line.
final class LineSplitter {

    private static final int LINES_MAX = 64;
    private static final int CHUNK_BYTES_MAX = 1024 * 1024;
    private static final int LINE_BYTES_MAX = 4 * 1024 * 1024;

    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
    private List<byte[]> chunk = new ArrayList<>(LINES_MAX);
    private int chunkBytes;

    /// The chunks that are full now. Fails with a `ProblemException` when a line is too long.
    List<List<byte[]>> take(Buffer buffer) {
        var full = new ArrayList<List<byte[]>>(1);
        var bytes = buffer.getBytes();
        var start = 0;
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                unfinished.write(bytes, start, at - start);
                start = at + 1;
                endOfLine(full);
            }
        }
        unfinished.write(bytes, start, bytes.length - start);
        if (unfinished.size() > LINE_BYTES_MAX) {
            throw RequestProblems.tooLarge().exception();
        }
        return full;
    }

    /// What is left at the end.
    List<List<byte[]>> rest() {
        var full = new ArrayList<List<byte[]>>(1);
        endOfLine(full);
        if (!chunk.isEmpty()) {
            full.add(chunk);
        }
        return full;
    }

    private void endOfLine(List<List<byte[]>> full) {
        var line = unfinished.toByteArray();
        unfinished.reset();
        if (isBlank(line)) {
            return;
        }
        chunk.add(line);
        chunkBytes += line.length;
        if (chunk.size() == LINES_MAX || chunkBytes >= CHUNK_BYTES_MAX) {
            full.add(chunk);
            chunk = new ArrayList<>(LINES_MAX);
            chunkBytes = 0;
        }
    }

    private static boolean isBlank(byte[] line) {
        for (var character : line) {
            if (character != ' ' && character != '\r' && character != '\t') {
                return false;
            }
        }
        return true;
    }
}
