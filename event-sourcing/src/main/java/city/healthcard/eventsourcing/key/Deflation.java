package city.healthcard.eventsourcing.key;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Raw DEFLATE (RFC 1951). A compressor owns a quarter of a megabyte outside the heap, so each thread keeps one.
final class Deflation {

    private static final int CHUNK_BYTES = 8192;
    private static final ThreadLocal<Deflater> DEFLATER =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.DEFAULT_COMPRESSION, true));
    private static final ThreadLocal<Inflater> INFLATER = ThreadLocal.withInitial(() -> new Inflater(true));
    private static final ThreadLocal<byte[]> CHUNK = ThreadLocal.withInitial(() -> new byte[CHUNK_BYTES]);

    private Deflation() {}

    static byte[] deflate(byte[] plain) {
        var deflater = DEFLATER.get();
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        var chunk = CHUNK.get();
        var deflated = new ByteArrayOutputStream(plain.length / 2 + 16);
        while (!deflater.finished()) {
            deflated.write(chunk, 0, deflater.deflate(chunk));
        }
        return deflated.toByteArray();
    }

    static byte[] inflate(byte[] deflated) {
        var inflater = INFLATER.get();
        inflater.reset();
        inflater.setInput(deflated);
        var chunk = CHUNK.get();
        var plain = new ByteArrayOutputStream(deflated.length * 4);
        try {
            while (!inflater.finished()) {
                var count = inflater.inflate(chunk);
                if (count == 0 && !inflater.finished()) {
                    throw new BrokenSealException("the compressed bytes end early");
                }
                plain.write(chunk, 0, count);
            }
        } catch (DataFormatException broken) {
            throw new BrokenSealException("not compressed as its form says", broken);
        }
        return plain.toByteArray();
    }
}
