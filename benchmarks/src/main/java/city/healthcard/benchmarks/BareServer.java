package city.healthcard.benchmarks;

import city.healthcard.localstack.Ports;
import city.healthcard.localstack.process.FreePorts;
import city.healthcard.localstack.process.ProjectFolder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// This program once more, as a process of its own that serves [BarePage] and nothing else, with the memory of a
/// service.
final class BareServer implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofSeconds(30);
    private static final List<String> FLAGS = List.of(
            "-Xms64m",
            "-Xmx176m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    private static final List<String> SURROUNDINGS = List.of(
            "HC_POSTGRES",
            "HC_POSTGRES_USER",
            "HC_POSTGRES_PASSWORD",
            "HC_POSTGRES_OWNER",
            "HC_POSTGRES_OWNER_PASSWORD",
            "HC_KAFKA",
            "HC_KEYS");

    private final Process process;
    private final int port;

    /// @param suite whose document store is served from
    BareServer(Ports suite) throws IOException, InterruptedException {
        port = FreePorts.one();
        var jar = ProjectFolder.find().resolve("benchmarks/target/quarkus-app/quarkus-run.jar");
        var builder = new ProcessBuilder(ProjectFolder.javaCommand());
        builder.command().addAll(FLAGS);
        builder.command().addAll(List.of("-Dquarkus.http.port=" + port, "-jar", jar.toString(), Bench.SERVE));
        SURROUNDINGS.forEach(name -> builder.environment().put(name, System.getProperty(name)));
        builder.environment().put("HC_MONGO_URL", "mongodb://127.0.0.1:" + suite.documentStore());
        process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        awaitListening();
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void awaitListening() throws InterruptedException {
        var deadline = System.nanoTime() + START_MAX.toNanos();
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroy();
                throw new IllegalStateException("the bare server did not start");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 100);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
