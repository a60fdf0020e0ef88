package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.city.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Walks bad bodies across the doors of all services: each is answered with a problem that says what to do, never with
/// a failure of ours; it never repeats what was sent, and nothing is stored.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadInputIT {

    private static final String CANARY = "kanarienvogel7f3a";
    private static final Account CLERK = new Account.Person("clerk.wang");
    private static final Account AUDITOR = new Account.Person("auditor.chen");
    private static final Account HOSPITAL = new Account.Machine("his-35020001");
    private static final UUID NOTHING = new UUID(0, 1);
    private static final int OVERSIZED = 20 * 1024 * 1024;

    private static final Door APPLICATIONS = new Door("/card/api/applications", CLERK);
    private static final Door VISITS = new Door("/records/api/visits", HOSPITAL);

    private static City city;
    private static HttpClient client;

    record Door(String path, Account account) {
        @Override
        public String toString() {
            return path;
        }
    }

    record Body(String name, byte[] bytes) {
        Body(String name, String text) {
            this(name, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Map<String, Long> before;

    @BeforeAll
    static void opens() {
        city = new City(Suite.shared().addresses(), _ -> {}, Duration.ofSeconds(10));
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        before = settled();
    }

    /// What is stored once nothing more comes, of what other tests have set going.
    private static Map<String, Long> settled() {
        var seen = new AtomicReference<>(StoredEvents.byType(Suite.shared()));
        Waiting.until(Duration.ofMinutes(1), "nothing more was stored", () -> {
            pause();
            var now = StoredEvents.byType(Suite.shared());
            return now.equals(seen.getAndSet(now));
        });
        return seen.get();
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @AfterAll
    static void nothing_of_it_is_stored() {
        city.close();
        client.close();
        assertThat(settled()).isEqualTo(before);
    }

    static List<Door> doors() {
        return List.of(
                APPLICATIONS,
                new Door("/card/api/sessions", Account.NOBODY),
                new Door("/card/api/activation", Account.NOBODY),
                new Door("/audit/api/reviews/" + NOTHING + "/registration-decision", AUDITOR),
                new Door("/payment/api/deposits/" + NOTHING + "/payments", CLERK),
                VISITS);
    }

    static List<Body> bodies() {
        return List.of(
                new Body("nothing", ""),
                new Body("half an object", "{\"name\": \"" + CANARY),
                new Body("a list", "[\"" + CANARY + "\"]"),
                new Body("a text", "\"" + CANARY + "\""),
                new Body("null", "null"),
                new Body("an unknown field", "{\"unheardOf\": \"" + CANARY + "\"}"),
                new Body("the same field twice", "{\"kind\": \"" + CANARY + "\", \"kind\": 2}"),
                new Body("not UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}),
                new Body("UTF-16", "{\"kind\": \"急诊\"}".getBytes(StandardCharsets.UTF_16LE)),
                new Body("GB 18030", "{\"kind\": \"急诊\"}".getBytes(Charset.forName("GB18030"))),
                new Body("a number for every text", "{\"institution\": 1, \"applicant\": 2, \"number\": {}}"),
                new Body("a list for an object", "{\"applicant\": [], \"card\": [], \"decision\": []}"),
                new Body("deep nesting", "[".repeat(5_000)),
                new Body("a number without end", "{\"kind\": " + "9".repeat(50_000) + "}"));
    }

    static Stream<Arguments> walk() {
        return doors().stream().flatMap(door -> bodies().stream().map(body -> Arguments.of(door, body)));
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource("walk")
    void is_a_problem_and_not_a_failure(Door door, Body body) throws Exception {
        mustBeAProblem(post(door, "application/json", body.bytes()));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void another_media_type_is_refused(Door door) throws Exception {
        var answer = post(door, "text/plain", CANARY.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    /// Doors that ask who comes; the others do not look at a token.
    static Stream<Door> guardedDoors() {
        return doors().stream().filter(door -> !door.account().equals(Account.NOBODY));
    }

    @ParameterizedTest
    @MethodSource("guardedDoors")
    void nobody_gets_in_with_a_forged_token(Door door) throws Exception {
        var request = HttpRequest.newBuilder(uri(door))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void a_body_without_end_is_cut_off(Door door) throws Exception {
        try {
            var answer = post(door, "application/json", new byte[OVERSIZED]);
            assertThat(answer.statusCode()).isEqualTo(413);
        } catch (IOException closedWhileSending) {
            var health = door.path().substring(0, door.path().indexOf('/', 1)) + "/q/health";
            assertThat(city.get(health, Account.NOBODY).isOk()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void an_unknown_field_is_named(Door door) throws Exception {
        var body = Json.MAPPER.createObjectNode().put("unheardOf", CANARY);

        mustName("/unheardOf", door, body);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void a_wrong_field_of_an_application_is_named(String pointer, String value) throws Exception {
        mustName(pointer, APPLICATIONS, with(pointer, TextNode.valueOf(value), APPLICATION));
    }

    static Stream<Arguments> a_wrong_field_of_an_application_is_named() {
        return Stream.of(
                Arguments.of("/applicant/birthDate", "2010-02-29"),
                Arguments.of("/applicant/birthDate", "3010-01-01"),
                Arguments.of("/applicant/birthDate", CANARY),
                Arguments.of("/applicant/sex", CANARY),
                Arguments.of("/applicant/document/number", "350203201002290015"),
                Arguments.of("/applicant/document/number", "35020319900101213X"),
                Arguments.of("/applicant/document/type", CANARY),
                Arguments.of("/applicant/name", ""),
                Arguments.of("/applicant/phone", CANARY),
                Arguments.of("/coverage/kind", CANARY),
                Arguments.of("/delivery/method", CANARY));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void a_wrong_field_of_a_visit_is_named(String pointer, String json) throws Exception {
        mustName(pointer, VISITS, with(pointer, Json.MAPPER.readTree(json), VISIT));
    }

    static Stream<Arguments> a_wrong_field_of_a_visit_is_named() {
        return Stream.of(
                Arguments.of("/start", "\"2026-02-30T08:00:00Z\""),
                Arguments.of("/start", "\"3026-01-01T08:00:00Z\""),
                Arguments.of("/start", "\"+999999999-12-31T23:59:59Z\""),
                Arguments.of("/start", "null"),
                Arguments.of("/end", "\"2026-11-01T08:00:00Z\""),
                Arguments.of("/occurredAt", "\"2099-01-01T00:00:00Z\""),
                Arguments.of("/kind", "\"" + CANARY + "\""),
                Arguments.of("/kind", "{}"),
                Arguments.of("/revision", "0"),
                Arguments.of("/revision", "\"" + CANARY + "\""),
                Arguments.of("/revision", "99999999999999999999"),
                Arguments.of("/institution", "\"../" + CANARY + "\""),
                Arguments.of("/card/number", "\"x\""),
                Arguments.of("/diagnoses", "\"" + CANARY + "\""),
                Arguments.of("/diagnoses", "[null]"),
                Arguments.of("/charges/0/amountFen", "1.5"),
                Arguments.of("/charges/0/amountFen", "99999999999999"),
                Arguments.of("/charges/0/item", "\"\""));
    }

    private static void mustName(String pointer, Door door, JsonNode body) throws Exception {
        var answer = post(door, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));

        mustBeAProblem(answer);
        assertThat(answer.body()).contains(pointer);
    }

    private static JsonNode with(String pointer, JsonNode value, String form) throws IOException {
        var body = Json.MAPPER.readTree(form);
        var end = pointer.lastIndexOf('/');
        ((ObjectNode) body.at(pointer.substring(0, end))).set(pointer.substring(end + 1), value);
        return body;
    }

    private static final String VISIT = """
            {
              "institution": "35020001",
              "number": "BAD-1",
              "revision": 1,
              "card": {"number": "6200000000000001"},
              "kind": "emergency",
              "start": "2026-11-22T13:05:00Z",
              "end": "2026-11-22T15:20:00Z",
              "occurredAt": "2026-11-22T15:25:00Z",
              "diagnoses": [],
              "charges": [{"item": "急诊诊察费", "amountFen": 2500}]
            }
            """;
    private static final String APPLICATION = """
            {
              "applicant": {
                "name": "林静怡",
                "sex": "female",
                "birthDate": "1990-01-01",
                "document": {"type": "01", "number": "350299199001010029", "issuingState": "CHN"},
                "phone": "13900000000"
              },
              "coverage": {"kind": "uninsured"},
              "delivery": {"method": "branch", "branch": "350203-01"}
            }
            """;

    private static void mustBeAProblem(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Json.MAPPER.readTree(answer.body());
        assertThat(problem.path("code").asText()).isNotBlank();
        assertThat(answer.body())
                .doesNotContain(CANARY)
                .doesNotContain("Exception")
                .doesNotContain("city.healthcard");
    }

    private static HttpResponse<String> post(Door door, String mediaType, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(uri(door))
                .header("Content-Type", mediaType)
                .header("Accept", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        var token = city.token(door.account());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(Door door) {
        return URI.create(Suite.shared().addresses().origin() + door.path());
    }
}
