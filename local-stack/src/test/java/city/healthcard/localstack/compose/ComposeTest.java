package city.healthcard.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import city.healthcard.localstack.Ports;
import city.healthcard.localstack.Topics;
import city.healthcard.localstack.process.ProjectFolder;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComposeTest {
    private static final Ports PORTS = new Ports(Ports.DEFAULT_BASE);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(HC_[A-Z_]+)");
    private static final Pattern KEY = Pattern.compile("(?m)^(hc\\.[a-z.-]+)=");
    private static final List<String> SHARED = List.of(
            "event-sourcing/src/main/resources/META-INF/microprofile-config.properties",
            "web-kit/src/main/resources/META-INF/microprofile-config.properties");

    private final Compose compose = Compose.read();

    @ParameterizedTest
    @ValueSource(strings = {"card", "records", "audit", "payment"})
    void a_service_reads_every_variable_it_is_given(String service) {
        assumeThat(ProjectFolder.find().resolve(ownProperties(service)))
                .as("the service has a configuration of its own")
                .exists();
        var known = new TreeSet<>(variables(service));
        // MicroProfile Config reads hc.channel.notify-url from HC_CHANNEL_NOTIFY_URL, too.
        find(KEY, service)
                .map(key -> key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_"))
                .forEach(known::add);
        assertThat(known).containsAll(given(service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "records", "audit", "payment"})
    void a_service_is_given_every_variable_it_reads(String service) {
        assertThat(given(service)).containsAll(variables(service));
    }

    @ParameterizedTest
    @CsvSource({
        "postgres, postgres-binaries.version",
        "documents, mongodb-image.version",
        "kafka, kafka.version",
        "topics, kafka.version",
        "identity, keycloak-image.version",
        "gateway, nginx-image.version"
    })
    void a_version_is_the_one_the_parent_pom_names(String service, String property) {
        var named = named(property);
        // The binaries add a number of their own to PostgreSQL's.
        assertThat(compose.tag(service))
                .isEqualTo(service.equals("postgres") ? named.replaceFirst("\\.0$", "") : named);
    }

    @Test
    void ports_are_those_of_the_local_stack() {
        assertThat(compose.publishedPorts("gateway")).containsExactly(PORTS.gateway() + ":" + PORTS.gateway());
        assertThat(compose.publishedPorts("identity")).containsExactly(published(PORTS.identityProvider()));
        assertThat(compose.publishedPorts("simulator")).containsExactly(published(PORTS.simulator()));
        assertThat(compose.publishedPorts("postgres")).containsExactly(published(PORTS.postgres()));
        assertThat(compose.environment("card")).containsEntry("HC_HTTP_PORT", "" + PORTS.card());
        assertThat(compose.environment("records")).containsEntry("HC_HTTP_PORT", "" + PORTS.records());
        assertThat(compose.environment("audit")).containsEntry("HC_HTTP_PORT", "" + PORTS.audit());
        assertThat(compose.environment("payment")).containsEntry("HC_HTTP_PORT", "" + PORTS.payment());
        assertThat(compose.environment("simulator")).containsEntry("HC_HTTP_PORT", "" + PORTS.simulator());
        assertThat(compose.environment("identity")).containsEntry("KC_HTTP_PORT", "" + PORTS.identityProvider());
        assertThat(compose.environment("postgres")).containsEntry("PGPORT", "" + PORTS.postgres());
        assertThat(compose.environment("kafka"))
                .containsEntry("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://kafka:" + PORTS.kafka());
        assertThat(compose.service("documents").toString()).contains("--port, " + PORTS.documentStore());
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "records", "audit", "payment"})
    void a_service_finds_its_surroundings_where_they_are(String service) {
        assertThat(compose.environment(service))
                .containsEntry("HC_POSTGRES", "postgres:" + PORTS.postgres())
                .containsEntry("HC_POSTGRES_USER", service + "_service")
                .containsEntry("HC_POSTGRES_OWNER", service + "_owner")
                .containsEntry("HC_KAFKA", "kafka:" + PORTS.kafka())
                .containsEntry("HC_MONGO_URL", "mongodb://documents:" + PORTS.documentStore())
                .containsEntry("HC_OIDC_URL", "http://identity:" + PORTS.identityProvider() + "/realms/healthcard")
                .containsEntry("HC_CARD_URL", "http://card:" + PORTS.card())
                .containsEntry("HC_PUBLIC_URL", "http://localhost:" + PORTS.gateway());
    }

    @Test
    void topics_are_those_of_the_code() {
        var topics = compose.environment("topics");
        assertThat(topics.getOrDefault("TOPICS", "").split(" ")).containsExactlyElementsOf(Topics.NAMES);
        assertThat(topics).containsEntry("PARTITIONS", "" + Topics.PARTITIONS);
    }

    @Test
    void the_gateway_knows_every_service_and_removes_what_a_client_may_not_say() {
        var nginx = Compose.text("deploy/nginx/gateway.conf");
        assertThat(nginx)
                .contains("listen " + PORTS.gateway() + ";")
                .contains("http://card:" + PORTS.card() + ";")
                .contains("http://records:" + PORTS.records() + ";")
                .contains("http://audit:" + PORTS.audit() + ";")
                .contains("http://payment:" + PORTS.payment() + ";")
                .contains("http://identity:" + PORTS.identityProvider() + ";")
                .contains("proxy_set_header X-Forwarded-For $remote_addr;")
                .contains("proxy_set_header Forwarded \"\";")
                .contains("proxy_buffering off;");
    }

    @Test
    void every_file_it_mounts_or_builds_from_is_there() {
        var home = ProjectFolder.find();
        var named = Pattern.compile("- \\./([^:\\s]+):|dockerfile: ([^ }]+)")
                .matcher(Compose.text("docker-compose.yml"))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThanOrEqualTo(9).allMatch(path -> Files.exists(home.resolve(path)));
    }

    @Test
    void the_services_are_built_alike() {
        var one = Compose.text("card-service/Dockerfile");
        for (var service : List.of("records", "audit", "payment")) {
            assertThat(Compose.text(service + "-service/Dockerfile").replace(service + "-service", "card-service"))
                    .isEqualTo(one);
        }
    }

    @Test
    void the_simulator_reads_every_variable_it_is_given() {
        var source = Compose.text("city-simulator/src/main/java/city/healthcard/simulator/Surroundings.java");
        assertThat(given("simulator")).isNotEmpty().allMatch(name -> source.contains('"' + name + '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"card-service", "records-service", "audit-service", "payment-service", "city-simulator"})
    void an_image_has_the_java_that_the_code_is_compiled_for(String module) {
        var release = named("maven.compiler.release");
        assertThat(Compose.text(module + "/Dockerfile"))
                .containsPattern("FROM maven:[0-9.]+-eclipse-temurin-" + release + " AS build\n")
                .contains("FROM eclipse-temurin:" + release + "-jre\n")
                .contains("-pl " + module + " -am package");
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "records", "audit", "payment"})
    void a_service_is_asked_for_its_health_at_its_own_port_and_below_its_own_prefix(String service) {
        assertThat(compose.service(service).getOrDefault("healthcheck", "").toString())
                .contains("http://localhost:" + compose.environment(service).get("HC_HTTP_PORT") + "/" + service
                        + "/q/health/ready");
    }

    @Test
    void kafka_is_set_as_the_embedded_one_where_both_say_something() {
        var embedded = Compose.properties(
                "local-stack/broker/src/main/resources/city/healthcard/localstack/broker/server.properties");
        var shared = new TreeSet<String>();
        compose.environment("kafka").forEach((variable, value) -> {
            var property = variable.replaceFirst("^KAFKA_", "")
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '.');
            var other = embedded.getProperty(property);
            if (other != null && !other.contains("{")) {
                shared.add(property);
                assertThat(value).as(property).isEqualTo(other);
            }
        });
        assertThat(shared).contains("auto.create.topics.enable", "message.max.bytes", "process.roles");
    }

    @Test
    void the_services_believe_the_gateway_whose_network_is_the_one_they_are_in() {
        assertThat(Compose.text("docker-compose.yml"))
                .contains("- subnet: " + compose.environment("card").get("HC_TRUSTED_PROXIES") + "\n");
    }

    @Test
    void whoever_somebody_waits_for_is_there_and_says_when_it_is_well() {
        for (var service : compose.services().keySet()) {
            compose.awaited(service)
                    .forEach((other, condition) -> assertThat(compose.service(other))
                            .as(service + " waits for " + other)
                            .containsKey(condition.equals("service_healthy") ? "healthcheck" : "command"));
        }
        assertThat(compose.awaited("gateway")).containsOnlyKeys("card", "records", "audit", "payment");
        assertThat(compose.awaited("card")).containsOnlyKeys("postgres", "topics", "documents", "identity");
    }

    private static String named(String property) {
        return Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<")
                .matcher(Compose.text("pom.xml"))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> given(String service) {
        return compose.environment(service).keySet();
    }

    private static Set<String> variables(String service) {
        return find(VARIABLE, service).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> find(Pattern pattern, String service) {
        return Stream.concat(SHARED.stream(), Stream.of(ownProperties(service)))
                .filter(path -> Files.exists(ProjectFolder.find().resolve(path)))
                .flatMap(path -> pattern.matcher(Compose.text(path)).results())
                .map((MatchResult found) -> found.group(1));
    }

    private static String ownProperties(String service) {
        return service + "-service/src/main/resources/application.properties";
    }

    private static String published(int port) {
        return "127.0.0.1:" + port + ":" + port;
    }
}
