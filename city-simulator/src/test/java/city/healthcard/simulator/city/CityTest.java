package city.healthcard.simulator.city;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CityTest {

    private record Answer(int status, String json, String retryAfter) {}

    private static final UUID KEY = new UUID(1, 2);

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> keys = new ArrayList<>();
    private HttpServer server;
    private City city;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var origin = "http://localhost:" + server.getAddress().getPort();
        city = new City(new Addresses(origin, origin, origin), _ -> {}, Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        city.close();
        server.stop(0);
    }

    @Test
    void a_call_whose_first_sending_is_still_being_answered_is_sent_again_under_its_key() {
        answers.add(new Answer(409, "{\"code\": \"request.in-flight\"}", "0"));
        answers.add(new Answer(201, "{\"id\": \"a\"}", ""));

        assertThat(posted().text("/id")).isEqualTo("a");
        assertThat(keys).containsExactly(KEY.toString(), KEY.toString());
    }

    @Test
    void any_other_conflict_is_an_answer() {
        answers.add(new Answer(409, "{\"code\": \"application.document-taken\"}", ""));

        assertThat(posted().problem()).isEqualTo("application.document-taken");
        assertThat(keys).hasSize(1);
    }

    @Test
    void a_service_that_is_away_is_asked_again_when_it_says() {
        answers.add(new Answer(503, "{}", "1"));
        answers.add(new Answer(201, "{}", ""));
        var before = System.nanoTime();

        assertThat(posted().isOk()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(900));
    }

    private Reply posted() {
        return city.post("/x", Account.NOBODY, city.object(), KEY);
    }

    private void answer(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        var answer = answers.remove();
        var body = answer.json().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        if (!answer.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
