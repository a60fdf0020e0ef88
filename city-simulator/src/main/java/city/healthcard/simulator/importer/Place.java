package city.healthcard.simulator.importer;

import city.healthcard.simulator.city.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Where a resource stands in its file.
///
/// @param offset of its first byte
/// @param length in bytes
record Place(Kind kind, long offset, int length) {

    /// The resource.
    JsonNode read(FileChannel file) {
        try {
            var bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining()) {
                if (file.read(bytes, offset + bytes.position()) < 0) {
                    throw new IOException("the file became shorter while it was read");
                }
            }
            return Json.MAPPER.readTree(bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
