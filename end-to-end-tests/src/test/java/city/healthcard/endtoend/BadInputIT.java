package city.healthcard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.city.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Walks bad bodies across the doors of all services: each is answered with a problem that says what to do, never with
/// a
/// failure of ours, and never repeats what was sent.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("nightly")
class BadInputIT {

    private static final String CANARY = "kanarienvogel7f3a";
    private static final Account CLERK = new Account.Person("clerk.wang");
    private static final Account AUDITOR = new Account.Person("auditor.chen");
    private static final Account HOSPITAL = new Account.Machine("his-35020001");
    private static final UUID NOTHING = new UUID(0, 1);
    private static final int OVERSIZED = 20 * 1024 * 1024;

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

    @BeforeAll
    static void opens() {
        city = new City(Suite.shared().addresses(), _ -> {}, Duration.ofSeconds(10));
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterAll
    static void closes() {
        city.close();
        client.close();
    }

    static List<Door> doors() {
        return List.of(
                new Door("/card/api/applications", CLERK),
                new Door("/card/api/sessions", Account.NOBODY),
                new Door("/card/api/activation", Account.NOBODY),
                new Door("/audit/api/reviews/" + NOTHING + "/registration-decision", AUDITOR),
                new Door("/payment/api/deposits/" + NOTHING + "/payments", CLERK),
                new Door("/records/api/visits", HOSPITAL));
    }

    static List<Body> bodies() {
        return List.of(
                new Body("nothing", ""),
                new Body("half an object", "{\"name\": \"" + CANARY),
                new Body("a list", "[\"" + CANARY + "\"]"),
                new Body("a text", "\"" + CANARY + "\""),
                new Body("null", "null"),
                new Body("an unknown field", "{\"" + CANARY + "\": 1}"),
                new Body("the same field twice", "{\"kind\": \"" + CANARY + "\", \"kind\": 2}"),
                new Body("not UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}),
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

    @ParameterizedTest
    @MethodSource("doors")
    void nobody_gets_in_with_a_forged_token(Door door) throws Exception {
        var request = HttpRequest.newBuilder(uri(door))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_body_without_end_is_cut_off() throws Exception {
        var door = doors().getFirst();
        try {
            var answer = post(door, "application/json", new byte[OVERSIZED]);
            assertThat(answer.statusCode()).isEqualTo(413);
        } catch (IOException closedWhileSending) {
            assertThat(city.get("/card/q/health", Account.NOBODY).isOk()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void a_wrong_field_is_named(String pointer, String value) throws Exception {
        var form = Json.MAPPER.readTree(APPLICATION);
        ((ObjectNode) form.at(pointer.substring(0, pointer.lastIndexOf('/'))))
                .put(pointer.substring(pointer.lastIndexOf('/') + 1), value);

        var answer =
                post(doors().getFirst(), "application/json", form.toString().getBytes(StandardCharsets.UTF_8));

        mustBeAProblem(answer);
        assertThat(answer.body()).contains(pointer);
    }

    static Stream<Arguments> wrongFields() {
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
