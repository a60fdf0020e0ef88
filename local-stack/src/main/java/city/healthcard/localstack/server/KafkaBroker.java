package city.healthcard.localstack.server;

import city.healthcard.localstack.Topics;
import city.healthcard.localstack.process.Launch;
import city.healthcard.localstack.process.ProjectFolder;
import city.healthcard.localstack.process.Stopping;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A real Apache Kafka broker in a process of its own, with the topics of the suite.
public final class KafkaBroker {
    private static final List<String> FLAGS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private KafkaBroker() {}

    /// How to start it. It is ready when [#readyFile] is there.
    public static Launch launch(Path folder, int port, int controllerPort, Path log, boolean disposable) {
        ReadyFile.forget(readyFile(folder));
        var command = Stream.of(
                        ProjectFolder.java("local-stack/broker", FLAGS, "city.healthcard.localstack.broker.BrokerMain"),
                        List.of(
                                folder.toString(),
                                Integer.toString(port),
                                Integer.toString(controllerPort),
                                Integer.toString(Topics.PARTITIONS)),
                        Topics.NAMES)
                .flatMap(List::stream)
                .toList();
        return new Launch(
                "kafka",
                command,
                Map.of(),
                folder,
                log,
                disposable ? Stopping.AT_ONCE : Stopping.JAVA,
                disposable ? Optional.of(folder) : Optional.empty());
    }

    public static Path readyFile(Path folder) {
        return folder.resolve("ready");
    }
}
