package city.healthcard.card.courier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.policy.WebhookPolicy;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class DoorbellTest {

    private static final WebhookPolicy POLICY =
            new WebhookPolicy("test", LocalDate.EPOCH, List.of(1), 0, 2, 16, 24, 90);
    private static final byte[] BODY = "{\"type\":\"batch.ordered\"}".getBytes(UTF_8);

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
        vertx.closeAndAwait();
    }

    @Test
    void the_very_bytes_and_headers_arrive_and_2xx_is_taken() {
        var heard = new StringBuilder();
        serve("/hooks", exchange -> {
            heard.append(exchange.getRequestHeaders().getFirst("webhook-id"))
                    .append(' ')
                    .append(exchange.getRequestURI())
                    .append(' ')
                    .append(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        assertThat(ring("/hooks?of=card")).isEqualTo(new Reply("taken", 204, "", Duration.ZERO));
        assertThat(heard).hasToString("msg_1 /hooks?of=card " + new String(BODY, UTF_8));
    }

    @Test
    void a_refusal_is_kept_with_how_it_begins_and_nothing_unprintable() {
        serve("/hooks", exchange -> {
            var answer = "not\u0000 today, and a long story behind it".getBytes(UTF_8);
            exchange.sendResponseHeaders(503, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        assertThat(ring("/hooks")).isEqualTo(new Reply("refused", 503, "not\ufffd today, and ", Duration.ZERO));
    }

    @Test
    void how_long_it_asks_us_to_wait_is_kept() {
        serve("/hooks", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        });
        assertThat(ring("/hooks")).isEqualTo(new Reply("refused", 429, "", Duration.ofMinutes(2)));
    }

    @Test
    void a_redirection_is_a_refusal_and_is_not_followed() {
        var elsewhere = new AtomicInteger();
        serve("/hooks", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        serve("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        assertThat(ring("/hooks")).isEqualTo(new Reply("refused", 307, "", Duration.ZERO));
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void an_endpoint_that_does_not_answer_in_time_is_late() {
        serve("/hooks", _ -> await(end));
        assertThat(ring("/hooks")).isEqualTo(Reply.none("late"));
    }

    @Test
    void an_answer_that_does_not_end_is_cut() {
        serve("/hooks", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (var part = 0; part < 4; part++) {
                exchange.getResponseBody().write("0123456789".getBytes(UTF_8));
                exchange.getResponseBody().flush();
            }
            await(end);
        });
        assertThat(ring("/hooks")).isEqualTo(new Reply("taken", 200, "0123456789012345", Duration.ZERO));
    }

    @Test
    void nobody_there_is_unreachable() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(ring(new Reach("loopback"), URI.create("http://127.0.0.1:" + free + "/hooks")))
                .isEqualTo(Reply.none("unreachable"));
    }

    @Test
    void an_address_inside_is_not_even_tried() {
        var calls = new AtomicInteger();
        serve("/hooks", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        assertThat(ring(new Reach("public"), address("/hooks"))).isEqualTo(Reply.none("forbidden"));
        assertThat(calls).hasValue(0);
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Reply ring(String path) {
        return ring(new Reach("loopback"), address(path));
    }

    private Reply ring(Reach reach, URI address) {
        return new Doorbell(vertx, reach)
                .ring(address, Map.of("webhook-id", "msg_1"), BODY, POLICY)
                .await()
                .atMost(Duration.ofSeconds(9));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(9, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
