package city.healthcard.localstack.supervisor;

import city.healthcard.localstack.Ports;
import city.healthcard.localstack.process.Launch;
import city.healthcard.localstack.process.ProjectFolder;
import city.healthcard.localstack.process.Stopping;
import city.healthcard.localstack.server.DocumentStore;
import city.healthcard.localstack.server.KafkaBroker;
import city.healthcard.localstack.server.Postgres;
import city.healthcard.localstack.server.PostgresAddress;
import city.healthcard.localstack.server.ServiceDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The processes of the suite on one machine.
///
/// @param home folder of the project
/// @param state folder of everything that outlives the processes
/// @param given environment of the supervisor; addresses named there win over ours
record Suite(Path home, Path state, Ports ports, Map<String, String> given) {
    static final List<String> SERVICES = List.of("card", "records", "audit", "payment");

    private static final String DOCUMENT_STORE_MEGABYTES = "768";

    /// For processes of our own that need little.
    private static final List<String> SMALL = List.of(
            "-Xms16m",
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /// For the services: at most 350 MB of memory in all.
    private static final List<String> HEAP = List.of("-Xms64m", "-Xmx176m");

    /// For records-service, which everybody asks: at most 600 MB, with room for what requests leave behind.
    private static final List<String> LARGE_HEAP = List.of("-Xms192m", "-Xmx320m", "-Xmn128m");

    /// Compiled fully, since a service runs for longer than it starts; but a method has to be ten times
    /// as hot as the virtual machine would ask for. What a start runs often is not what a service runs
    /// often, and compiling it is more than a third of the work of starting.
    private static final List<String> SERVICE = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:ReservedCodeCacheSize=64m",
            // What the compilers have asked for and given back leaves the process, too.
            "-XX:TrimNativeHeapInterval=5000",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dquarkus.http.host=127.0.0.1");

    /// All parts, in the order in which people read them.
    List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.add(gateway());
        SERVICES.forEach(service -> parts.add(service(service)));
        parts.add(identity());
        parts.add(simulator());
        parts.add(postgres());
        parts.add(kafka());
        parts.add(documents());
        return List.copyOf(parts);
    }

    /// Groups of parts that are stopped together, one group after the other: first who asks, then who answers.
    static List<Set<String>> stopOrder() {
        return List.of(
                Set.of("gateway"),
                Set.copyOf(SERVICES),
                Set.of("identity", "simulator"),
                Set.of("kafka", "documents"),
                Set.of("postgres"));
    }

    /// What a service reads from its environment.
    Map<String, String> environmentOf(String service) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("HC_HTTP_PORT", Integer.toString(portOf(service)));
        environment.put("HC_POSTGRES", given.getOrDefault("HC_POSTGRES", "127.0.0.1:" + ports.postgres()));
        environment.put("HC_POSTGRES_USER", service + "_service");
        environment.put("HC_POSTGRES_PASSWORD", service + "_service");
        environment.put("HC_POSTGRES_OWNER", service + "_owner");
        environment.put("HC_POSTGRES_OWNER_PASSWORD", service + "_owner");
        environment.put("HC_KAFKA", "127.0.0.1:" + ports.kafka());
        environment.put("HC_MONGO_URL", "mongodb://127.0.0.1:" + ports.documentStore());
        environment.put("HC_OIDC_URL", given.getOrDefault("HC_OIDC_URL", issuer()));
        environment.put("HC_PUBLIC_URL", publicUrl());
        environment.put("HC_CARD_URL", local(ports.card()));
        environment.put("HC_SIMULATOR_URL", local(ports.simulator()));
        environment.put("HC_KEYS", state.resolve("keys").toString());
        environment.put("HC_BLOBS", state.resolve("blobs").resolve(service).toString());
        environment.put("HC_WEBHOOK_REACH", "loopback");
        return environment;
    }

    String publicUrl() {
        return given.getOrDefault("HC_PUBLIC_URL", "http://localhost:" + ports.gateway());
    }

    String issuer() {
        return "http://localhost:" + ports.identityProvider() + "/realms/healthcard";
    }

    private int portOf(String service) {
        return switch (service) {
            case "card" -> ports.card();
            case "records" -> ports.records();
            case "audit" -> ports.audit();
            case "payment" -> ports.payment();
            default -> throw new IllegalArgumentException("no such service: " + service);
        };
    }

    private Part service(String service) {
        var port = portOf(service);
        var jar = home.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        return new Part(
                service,
                publicUrl() + "/" + service + "/",
                port,
                Set.of("postgres", "kafka", "documents", "identity"),
                () -> launch(service, run(jar, heapOf(service)), environmentOf(service)),
                Health.of(local(port) + "/" + service + "/q/health/ready"),
                () -> {});
    }

    private Part gateway() {
        return new Part(
                "gateway",
                publicUrl() + "/",
                ports.gateway(),
                Set.of(),
                () -> ours("gateway", "city.healthcard.localstack.gateway.Gateway", "local-stack", Map.of()),
                Health.listens(ports.gateway()),
                () -> {});
    }

    private Part identity() {
        return new Part(
                "identity",
                issuer(),
                ports.identityProvider(),
                Set.of(),
                () -> ours(
                        "identity",
                        "city.healthcard.localstack.identity.IdentityProvider",
                        "local-stack",
                        Map.of("HC_PUBLIC_URL", publicUrl())),
                Health.of(issuer() + "/.well-known/openid-configuration"),
                () -> {});
    }

    private Part simulator() {
        return new Part(
                "simulator",
                local(ports.simulator()),
                ports.simulator(),
                Set.of(),
                () -> ours(
                        "simulator",
                        "city.healthcard.simulator.CitySimulator",
                        "city-simulator",
                        Map.of(
                                "HC_PUBLIC_URL", publicUrl(),
                                "HC_OIDC_URL", issuer(),
                                "HC_SIMULATOR_URL", local(ports.simulator()))),
                Health.of(local(ports.simulator()) + "/q/health"),
                () -> {});
    }

    private Part postgres() {
        var address = PostgresAddress.local(ports.postgres());
        return new Part(
                "postgres",
                address.hostAndPort(),
                ports.postgres(),
                Set.of(),
                () -> Postgres.launch(folder("postgres"), ports.postgres(), log("postgres"), false),
                () -> Postgres.isReady(address),
                () -> SERVICES.forEach(service -> ServiceDatabases.create(address, service)));
    }

    private Part kafka() {
        var folder = folder("kafka");
        return new Part(
                "kafka",
                "127.0.0.1:" + ports.kafka(),
                ports.kafka(),
                Set.of(),
                () -> KafkaBroker.launch(folder, ports.kafka(), ports.kafkaController(), log("kafka"), false),
                () -> Files.exists(KafkaBroker.readyFile(folder)),
                () -> {});
    }

    private Part documents() {
        var folder = folder("documents");
        return new Part(
                "documents",
                "mongodb://127.0.0.1:" + ports.documentStore(),
                ports.documentStore(),
                Set.of(),
                () -> DocumentStore.launch(
                        folder, ports.documentStore(), documentStoreMegabytes(), log("documents"), false),
                () -> Files.exists(DocumentStore.readyFile(folder)),
                () -> {});
    }

    /// It keeps everything in memory: whoever has more than some hundred thousand visits gives it more.
    private int documentStoreMegabytes() {
        return Integer.parseInt(given.getOrDefault("HC_DOCUMENT_STORE_MB", DOCUMENT_STORE_MEGABYTES));
    }

    private Launch ours(String name, String mainClass, String module, Map<String, String> environment) {
        return launch(name, ProjectFolder.java(module, SMALL, mainClass), environment);
    }

    private Launch launch(String name, List<String> command, Map<String, String> environment) {
        var everything = new LinkedHashMap<>(
                Map.of("HC_HOME", home.toString(), "HC_STATE", state.toString(), Ports.VARIABLE, "" + ports.base()));
        everything.putAll(environment);
        return new Launch(name, command, everything, home, log(name), Stopping.JAVA, Optional.empty());
    }

    private static List<String> heapOf(String service) {
        return service.equals("records") ? LARGE_HEAP : HEAP;
    }

    private static List<String> run(Path jar, List<String> heap) {
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is not built. Run ./hc build.");
        }
        return Stream.of(List.of(ProjectFolder.javaCommand()), heap, SERVICE, List.of("-jar", jar.toString()))
                .flatMap(List::stream)
                .toList();
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(state.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for " + name, e);
        }
    }

    private Path log(String name) {
        return state.resolve("logs").resolve(name + ".log");
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
