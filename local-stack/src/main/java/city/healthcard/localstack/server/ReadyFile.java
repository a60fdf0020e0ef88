package city.healthcard.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file by which a server says that it is ready.
final class ReadyFile {
    private ReadyFile() {}

    /// What an earlier run said does not count.
    static void forget(Path readyFile) {
        try {
            Files.deleteIfExists(readyFile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + readyFile, e);
        }
    }
}
