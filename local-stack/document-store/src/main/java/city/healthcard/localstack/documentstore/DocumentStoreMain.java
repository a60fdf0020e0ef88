package city.healthcard.localstack.documentstore;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs the document store.
///
/// Arguments: folder, port. A file `ready` appears in the folder once the store listens, and is not there before.
public final class DocumentStoreMain {
    private DocumentStoreMain() {}

    /// Serves until the process is told to stop.
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        var ready = folder.resolve("ready");
        Files.deleteIfExists(ready);
        var server = new MongoServer(new ByIdBackend());
        server.bind("127.0.0.1", Integer.parseInt(arguments[1]));
        Files.createFile(ready);
        Thread.currentThread().join();
    }
}
