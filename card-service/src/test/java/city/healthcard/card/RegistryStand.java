package city.healthcard.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/// An insurance registry on a stand, for all tests of this module: it confirms a card whose number ends as the document
/// does after its area, and is away when a test says so. The test speaks to it over HTTP, because a `@QuarkusTest` and
/// its resources live in different class loaders.
public final class RegistryStand implements QuarkusTestResourceLifecycleManager {

    static final String VALID_UNTIL = "2035-12-31";
    /// How the number of a card begins that held until a day in the past.
    static final String OUTDATED = "OLD";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTROL = "registry.stand";
    private static final int AREA_LENGTH = 6;

    private volatile boolean away;

    @Override
    public Map<String, String> start() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/insurance/cards", this::answer);
            server.createContext("/stand", this::control);
            server.start();
            var url = "http://127.0.0.1:" + server.getAddress().getPort();
            System.setProperty(CONTROL, url + "/stand");
            return Map.of("hc.insurance-url", url);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        // a daemon of the test's process
    }

    static void goAway() {
        tell("away");
    }

    static void comeBack() {
        tell("back");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var question = JSON.readTree(exchange.getRequestBody());
        var tail = question.path("document").path("number").asText().substring(AREA_LENGTH);
        var isConfirmed = question.path("number").asText().endsWith(tail);
        var answer = JSON.createObjectNode().put("confirmed", isConfirmed);
        if (isConfirmed) {
            var isOutdated = question.path("number").asText().startsWith(OUTDATED);
            answer.put("validUntil", isOutdated ? "2026-01-31" : VALID_UNTIL);
        }
        send(exchange, away ? 503 : 200, answer.toString());
    }

    private void control(HttpExchange exchange) throws IOException {
        away = new String(exchange.getRequestBody().readAllBytes(), UTF_8).equals("away");
        send(exchange, 200, "{}");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void tell(String word) {
        try (var client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create(System.getProperty(CONTROL)))
                            .POST(HttpRequest.BodyPublishers.ofString(word))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
