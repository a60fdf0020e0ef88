package city.healthcard.localstack;

import city.healthcard.localstack.process.FreePorts;
import city.healthcard.localstack.process.GuardedProcess;
import city.healthcard.localstack.process.Launch;
import city.healthcard.localstack.server.DocumentStore;
import city.healthcard.localstack.server.KafkaBroker;
import city.healthcard.localstack.server.Postgres;
import city.healthcard.localstack.server.PostgresAddress;
import city.healthcard.localstack.server.ServiceDatabases;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/// Real servers for tests: started once per JVM, on free ports, when somebody first asks; gone with the JVM, and so is
/// their data.
///
/// `HC_TEST_POSTGRES` (`host:port`), `HC_TEST_KAFKA` (`host:port`) and `HC_TEST_MONGO_URL`
/// (`mongodb://host:port`), as variables of the environment or as system properties, name servers to use
/// instead. The system property is also how class loaders of one JVM (Quarkus has several) find what another of
/// them has started.
public final class TestServers {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private TestServers() {}

    /// A PostgreSQL with fsync on, without any database of ours.
    public static PostgresAddress postgres() {
        return PostgresAddress.parse(once("HC_TEST_POSTGRES", TestServers::startPostgres));
    }

    /// `host:port` of a Kafka broker that has the topics of the suite ([Topics]) and creates no others by
    /// itself.
    public static String kafka() {
        return once("HC_TEST_KAFKA", TestServers::startKafka);
    }

    /// `mongodb://host:port` of an empty document store.
    public static String documentStore() {
        return once("HC_TEST_MONGO_URL", TestServers::startDocumentStore);
    }

    /// What a service reads from its environment to work with these servers; its roles and databases exist
    /// afterwards.
    ///
    /// @param service name of the service, such as `card`; any other name gets databases too, but no topic
    public static Map<String, String> environmentFor(String service) {
        var kafka = CompletableFuture.supplyAsync(TestServers::kafka);
        var documentStore = CompletableFuture.supplyAsync(TestServers::documentStore);
        var postgres = postgres();
        ServiceDatabases.create(postgres, service);
        var folder =
                Path.of(once("HC_TEST_FOLDER", TestServers::folderOfThisJvm)).resolve(service);
        return Map.ofEntries(
                Map.entry("HC_POSTGRES", postgres.hostAndPort()),
                Map.entry("HC_POSTGRES_USER", service + "_service"),
                Map.entry("HC_POSTGRES_PASSWORD", service + "_service"),
                Map.entry("HC_POSTGRES_OWNER", service + "_owner"),
                Map.entry("HC_POSTGRES_OWNER_PASSWORD", service + "_owner"),
                Map.entry("HC_KAFKA", kafka.join()),
                Map.entry("HC_MONGO_URL", documentStore.join()),
                Map.entry("HC_KEYS", folder.resolve("keys").toString()),
                Map.entry("HC_BLOBS", folder.resolve("blobs").toString()));
    }

    private static String once(String name, Start start) {
        // An interned string is the same object for every class loader.
        synchronized (("city.healthcard.localstack " + name).intern()) {
            var known = System.getProperty(name, System.getenv(name));
            if (known == null) {
                known = start.start();
                System.setProperty(name, known);
            }
            return known;
        }
    }

    private static String startPostgres() {
        var folder = temporaryFolder("postgres");
        var postgres = PostgresAddress.local(FreePorts.one());
        start(Postgres.launch(folder, postgres.port(), log(folder), true), () -> Postgres.isReady(postgres));
        return postgres.hostAndPort();
    }

    private static String startKafka() {
        var folder = temporaryFolder("kafka");
        var ports = FreePorts.of(2);
        var launch = KafkaBroker.launch(folder, ports.get(0), ports.get(1), log(folder), true);
        start(launch, () -> Files.exists(KafkaBroker.readyFile(folder)));
        return "127.0.0.1:" + ports.get(0);
    }

    private static String startDocumentStore() {
        var folder = temporaryFolder("documents");
        var port = FreePorts.one();
        start(
                DocumentStore.launch(folder, port, 512, log(folder), true),
                () -> Files.exists(DocumentStore.readyFile(folder)));
        return "mongodb://127.0.0.1:" + port;
    }

    private static void start(Launch launch, BooleanSupplier isReady) {
        var process = GuardedProcess.start(launch);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                var said = lastLines(launch.log());
                process.close();
                throw new IllegalStateException(launch.name() + " did not start: " + said);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a server started", e);
        }
    }

    private static String lastLines(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return "it left no log";
        }
    }

    private static String folderOfThisJvm() {
        var folder = temporaryFolder("services");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        return folder.toString();
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            System.err.println("left behind: " + folder);
        }
    }

    private static Path log(Path folder) {
        return folder.resolve("server.log");
    }

    private static Path temporaryFolder(String name) {
        try {
            return Files.createTempDirectory("healthcard-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder", e);
        }
    }

    private interface Start {
        String start();
    }
}
