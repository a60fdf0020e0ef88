package city.healthcard.payment;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A payment channel on a stand: it takes orders and refunds over HTTP as the real one does, and speaks only
/// when the test tells it to. The test speaks to it over HTTP too, because a `@QuarkusTest` and its resources
/// live in different class loaders.
public final class ChannelStand implements QuarkusTestResourceLifecycleManager {

    private static final byte[] SECRET = "a secret of the tests only".getBytes(UTF_8);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTROL = "channel.stand";

    private final Map<UUID, ObjectNode> orders = new ConcurrentHashMap<>();
    private volatile boolean broken;

    @Override
    public Map<String, String> start() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/channels/payments", this::answer);
            server.createContext("/stand", this::control);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                var thread = new Thread(task);
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            var url = "http://127.0.0.1:" + server.getAddress().getPort();
            System.setProperty(CONTROL, url + "/stand");
            return Map.of(
                    "hc.channel.url",
                    url,
                    "hc.channel.secret",
                    "whsec_" + Base64.getEncoder().encodeToString(SECRET),
                    "hc.channel.ask-every",
                    "1s",
                    "hc.channel.ask-after",
                    "PT2S");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void stop() {
        // ends with the JVM
    }

    static void behave() {
        given().post(control("behave")).then().statusCode(200);
    }

    static void breakDown() {
        given().post(control("break")).then().statusCode(200);
    }

    /// The payer has paid, and the channel forgets to say so.
    static void paid(UUID payment) {
        given().post(control("paid/" + payment)).then().statusCode(200);
    }

    static void assertRefunded(UUID payment, long fen) {
        var shown = given().get(control("orders/" + payment)).then().extract().asString();
        assertThat(read(shown).path("refundedFen").asLong()).isEqualTo(fen);
    }

    /// The channel says something, signed.
    static void notify(String type, UUID payment, long fen, int expected) {
        if (type.equals("payment.captured") && expected == 204) {
            paid(payment);
        }
        var notification = JSON.createObjectNode()
                .put("type", type)
                .put("timestamp", Instant.now().toString());
        notification
                .putObject("data")
                .put("order", payment.toString())
                .put("trade", "STAND-1")
                .put("state", "captured")
                .put("amountFen", fen);
        send(notification.toString(), expected);
    }

    static void send(String body, int expected) {
        var timestamp = Instant.now().getEpochSecond();
        given().contentType(ContentType.JSON)
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1,bm90IHRoaXMgb25l v1," + signature("msg_1." + timestamp + '.' + body))
                .body(body)
                .post("/api/channels/simulated/notifications")
                .then()
                .statusCode(expected);
    }

    private static String signature(String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String control(String what) {
        return System.getProperty(CONTROL) + '/' + what;
    }

    private void control(HttpExchange call) throws IOException {
        var words = call.getRequestURI().getPath().split("/");
        switch (words[2]) {
            case "behave" -> broken = false;
            case "break" -> broken = true;
            case "paid" ->
                orders.computeIfPresent(
                        UUID.fromString(words[3]),
                        (_, order) -> order.deepCopy().put("state", "captured"));
            default -> {
                reply(call, 200, orders.getOrDefault(UUID.fromString(words[3]), JSON.createObjectNode()));
                return;
            }
        }
        reply(call, 200, JSON.createObjectNode());
    }

    private void answer(HttpExchange call) throws IOException {
        var words = call.getRequestURI().getPath().split("/");
        var body = new String(call.getRequestBody().readAllBytes(), UTF_8);
        if (broken) {
            reply(call, 500, JSON.createObjectNode());
        } else if (words.length == 3) {
            var wanted = read(body);
            var made = UUID.fromString(wanted.path("order").asText());
            reply(call, 201, orders.computeIfAbsent(made, id -> order(id, wanted)));
        } else if (!orders.containsKey(UUID.fromString(words[3]))) {
            reply(call, 404, JSON.createObjectNode());
        } else if (words.length == 4) {
            reply(call, 200, orders.get(UUID.fromString(words[3])));
        } else {
            var wanted = read(body);
            orders.computeIfPresent(UUID.fromString(words[3]), (_, order) -> refunded(order, wanted));
            reply(
                    call,
                    202,
                    JSON.createObjectNode().put("refund", wanted.path("refund").asText()));
        }
    }

    private static ObjectNode order(UUID id, ObjectNode wanted) {
        var order = JSON.createObjectNode()
                .put("order", id.toString())
                .put("trade", "STAND-1")
                .put("state", "pending")
                .put("amountFen", wanted.path("amountFen").asLong())
                .put("payUrl", "http://pay.example/" + id)
                .put("refundedFen", 0);
        order.putArray("refunds");
        return order;
    }

    private static ObjectNode refunded(ObjectNode order, ObjectNode wanted) {
        var refund = wanted.path("refund").asText();
        for (var known : order.withArray("refunds")) {
            if (known.path("refund").asText().equals(refund)) {
                return order;
            }
        }
        var fen = wanted.path("amountFen").asLong();
        var copy = order.deepCopy();
        copy.withArray("refunds")
                .addObject()
                .put("refund", refund)
                .put("amountFen", fen)
                .put("state", "refunded");
        return copy.put("refundedFen", order.path("refundedFen").asLong() + fen);
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void reply(HttpExchange call, int status, ObjectNode body) throws IOException {
        var bytes = body.toString().getBytes(UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
