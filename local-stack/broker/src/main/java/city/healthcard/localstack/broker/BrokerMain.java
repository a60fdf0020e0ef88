package city.healthcard.localstack.broker;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.Kafka;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/// Runs Apache Kafka as broker and controller in one process.
///
/// Arguments: folder, port, controller's port, partitions per topic, topics. The folder keeps its content between runs.
/// A file `ready` appears in it once the topics are there, and is not there before.
public final class BrokerMain {
    private static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerMain() {}

    /// Serves until the process is told to stop.
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]).toAbsolutePath();
        var port = Integer.parseInt(arguments[1]);
        var controllerPort = Integer.parseInt(arguments[2]);
        var topics = new Topics(
                "127.0.0.1:" + port,
                Integer.parseInt(arguments[3]),
                List.of(arguments).subList(4, arguments.length));

        Files.createDirectories(folder);
        var ready = folder.resolve("ready");
        Files.deleteIfExists(ready);
        var log = folder.resolve("log");
        var properties = properties(log, port, controllerPort);
        formatWhenNew(log, properties);

        Thread.ofPlatform().name("topics").daemon().start(() -> {
            topics.createMissing();
            announce(ready);
        });
        Kafka.main(new String[] {properties.toString()});
    }

    private static Path properties(Path log, int port, int controllerPort) throws IOException {
        try (var template = BrokerMain.class.getResourceAsStream("server.properties")) {
            if (template == null) {
                throw new IllegalStateException("server.properties is not beside " + BrokerMain.class);
            }
            var text = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{log}", log.toString())
                    .replace("{port}", Integer.toString(port))
                    .replace("{controller-port}", Integer.toString(controllerPort));
            return Files.writeString(log.resolveSibling("server.properties"), text);
        }
    }

    private static void formatWhenNew(Path log, Path properties) throws Exception {
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        var settings = new Properties();
        settings.load(new StringReader(Files.readString(properties)));
        new Formatter()
                .setPrintStream(System.out)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(Integer.parseInt(settings.getProperty("node.id")))
                .setControllerListenerName(CONTROLLER_LISTENER)
                .setMetadataLogDirectory(log.toString())
                .addDirectory(log.toString())
                .run();
    }

    private static void announce(Path ready) {
        try {
            Files.createFile(ready);
        } catch (IOException e) {
            throw new IllegalStateException("cannot say that the broker is ready", e);
        }
    }
}
