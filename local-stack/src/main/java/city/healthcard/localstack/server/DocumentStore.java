package city.healthcard.localstack.server;

import city.healthcard.localstack.process.Launch;
import city.healthcard.localstack.process.ProjectFolder;
import city.healthcard.localstack.process.Stopping;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The document store in a process of its own. It forgets everything when it ends; the services fill it again.
public final class DocumentStore {
    private static final List<String> FLAGS = List.of(
            "-Xms64m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseStringDeduplication",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private DocumentStore() {}

    /// How to start it. It is ready when [#readyFile] is there.
    ///
    /// @param heapMegabytes all documents are in here, about 2.5 KB each
    public static Launch launch(Path folder, int port, int heapMegabytes, Path log, boolean disposable) {
        ReadyFile.forget(readyFile(folder));
        var flags = Stream.concat(FLAGS.stream(), Stream.of("-Xmx" + heapMegabytes + "m"))
                .toList();
        var command = Stream.of(
                        ProjectFolder.java(
                                "local-stack/document-store",
                                flags,
                                "city.healthcard.localstack.documentstore.DocumentStoreMain"),
                        List.of(folder.toString(), Integer.toString(port)))
                .flatMap(List::stream)
                .toList();
        return new Launch(
                "document-store",
                command,
                Map.of(),
                folder,
                log,
                Stopping.AT_ONCE,
                disposable ? Optional.of(folder) : Optional.empty());
    }

    public static Path readyFile(Path folder) {
        return folder.resolve("ready");
    }
}
