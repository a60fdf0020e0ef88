package city.healthcard.localstack.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.localstack.process.FreePorts;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class GatewayTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final int GATEWAY = FreePorts.one();
    private static final CompletableFuture<Void> CLIENT_HAS_READ_THE_FIRST = new CompletableFuture<>();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        var ports = FreePorts.of(2);
        VERTX.createHttpServer()
                .requestHandler(GatewayTest::serve)
                .listen(ports.get(0))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        Gateway.start(VERTX, GATEWAY, Map.of("card", ports.get(0), "records", ports.get(1)));
    }

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void what_a_client_says_about_its_origin_is_replaced_by_what_is_so() throws Exception {
        var answer = send(request("/card/headers")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Real-IP", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9"));
        assertThat(answer.body())
                .contains(
                        "X-Forwarded-For=127.0.0.1", "X-Forwarded-Proto=http", "X-Forwarded-Host=localhost:" + GATEWAY)
                .doesNotContain("203.0.113.9", "evil.example");
    }

    @Test
    void an_event_arrives_before_the_stream_ends() throws Exception {
        var answer = CLIENT.send(request("/card/events").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            CLIENT_HAS_READ_THE_FIRST.complete(null);
            assertThat(lines.readAllAsString()).contains("data: last");
        }
    }

    @Test
    void a_body_is_passed_on_as_it_came() throws Exception {
        var body = "知".repeat(200_000);
        assertThat(send(request("/card/echo").POST(HttpRequest.BodyPublishers.ofString(body)))
                        .body())
                .isEqualTo(body);
    }

    @Test
    void a_service_that_does_not_answer_is_a_problem_that_says_when_to_try_again() throws Exception {
        var answer = send(request("/records/api/file"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("gateway.service-unavailable");
    }

    @Test
    void what_begins_with_no_name_of_a_service_is_not_there() throws Exception {
        assertThat(send(request("/cardiology")).statusCode()).isEqualTo(404);
        assertThat(send(request("/")).headers().firstValue("Location")).contains("/card/");
    }

    private static void serve(HttpServerRequest request) {
        switch (request.path()) {
            case "/card/headers" -> request.response().end(request.headers().toString());
            case "/card/echo" ->
                request.body().onSuccess(body -> request.response().end(body));
            case "/card/events" -> {
                request.response().setChunked(true).write("data: first\n\n");
                CLIENT_HAS_READ_THE_FIRST.thenRun(() -> request.response().end("data: last\n\n"));
            }
            case null, default -> request.response().setStatusCode(404).end();
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + GATEWAY + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
