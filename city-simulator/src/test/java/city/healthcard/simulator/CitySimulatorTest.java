package city.healthcard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.simulator.payment.Signature;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CitySimulatorTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
    private final Vertx vertx = Vertx.vertx();
    private HttpServer city;
    private int port;

    @TempDir
    private Path state;

    @BeforeEach
    void starts() throws Exception {
        city = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        city.createContext("/heard", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(
                    new JsonObject(body).put("id", exchange.getRequestHeaders().getFirst("webhook-id")));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        city.start();
        port = free();
        deploy();
    }

    @AfterEach
    void ends() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        city.stop(0);
        client.close();
    }

    @Test
    void a_payment_is_captured_once_and_told_twice() throws Exception {
        assertThat(post("/channels/payments", order("o1", 1000)).statusCode()).isEqualTo(201);
        assertThat(post("/channels/payments", order("o1", 1000)).statusCode()).isEqualTo(200);

        var first = heard.poll(5, TimeUnit.SECONDS);
        var second = heard.poll(5, TimeUnit.SECONDS);

        assertThat(first).isNotNull();
        assertThat(first.getString("type")).isEqualTo("payment.captured");
        assertThat(second).isNotNull();
        assertThat(second.getString("id")).isEqualTo(first.getString("id"));
        assertThat(json(get("/channels/payments/o1")).getString("state")).isEqualTo("captured");
    }

    @Test
    void an_order_keeps_its_amount() throws Exception {
        post("/channels/payments", order("o2", 1000));

        assertThat(post("/channels/payments", order("o2", 1001)).statusCode()).isEqualTo(409);
    }

    @Test
    void no_more_is_refunded_than_was_paid() throws Exception {
        post("/channels/payments", order("o3", 1000));
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isNotNull();

        assertThat(post("/channels/payments/o3/refunds", refund("r1", 700)).statusCode())
                .isEqualTo(202);
        assertThat(post("/channels/payments/o3/refunds", refund("r1", 700)).statusCode())
                .isEqualTo(202);
        assertThat(post("/channels/payments/o3/refunds", refund("r2", 301)).statusCode())
                .isEqualTo(409);
        assertThat(json(get("/channels/payments/o3")).getLong("refundedFen")).isEqualTo(700);
    }

    @Test
    void a_killed_channel_still_knows_its_orders() throws Exception {
        post("/channels/payments", order("o4", 1000));
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isNotNull();

        port = free();
        deploy();

        assertThat(json(get("/channels/payments/o4")).getString("state")).isEqualTo("captured");
    }

    @Test
    void the_insured_have_a_social_security_card() throws Exception {
        var insured = post("/insurance/coverage", "{\"document\":{\"type\":\"01\",\"number\":\"350299199001015001\"}}");
        var uninsured =
                post("/insurance/coverage", "{\"document\":{\"type\":\"01\",\"number\":\"350299199001014991\"}}");

        assertThat(json(insured).getBoolean("insured")).isTrue();
        assertThat(json(insured).getString("socialSecurityCard")).isNotBlank();
        assertThat(json(uninsured).getBoolean("insured")).isFalse();
    }

    @Test
    void the_registry_confirms_a_card_for_its_holder_only_and_learns_of_a_new_number() throws Exception {
        var card = "{\"document\":{\"type\":\"01\",\"number\":\"%s\"},\"kind\":\"%s\",\"number\":\"%s\"}";
        var insured = "350299199001015001";
        var uninsured = "350299199001014991";

        assertThat(confirmed(card.formatted(insured, "social-security", "S199001015001")))
                .isTrue();
        assertThat(confirmed(card.formatted(insured, "social-security", "S199001014991")))
                .isFalse();
        assertThat(confirmed(card.formatted(uninsured, "social-security", "S199001014991")))
                .isFalse();
        assertThat(confirmed(card.formatted(uninsured, "citizen-card", "M199001014991")))
                .isTrue();

        put("/insurance/cards", card.formatted(insured, "social-security", "S2"));
        assertThat(confirmed(card.formatted(insured, "social-security", "S2"))).isTrue();
        assertThat(confirmed(card.formatted(insured, "social-security", "S199001015001")))
                .isFalse();
    }

    @Test
    void a_partner_takes_what_the_city_has_signed_now_each_message_once() throws Exception {
        var secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        var body = "{\"type\":\"consignment.received\",\"data\":{\"received\":2}}";
        var now = Instant.now().getEpochSecond();
        var genuine = new Signature(secret).of("msg_1", now, body);
        assertThat(told("msg_1", now, genuine, body))
                .as("before the secret is known")
                .isEqualTo(401);
        put("/partners/bank/secret", new JsonObject().put("secret", secret).encode());

        assertThat(told("msg_1", now, "v1,AAAA " + genuine, body))
                .as("while secrets change")
                .isEqualTo(204);
        assertThat(told("msg_1", now, genuine, body)).as("again").isEqualTo(204);
        assertThat(told("msg_2", now, genuine, body)).as("another id").isEqualTo(401);
        assertThat(told("msg_1", now, genuine, body + " ")).as("another body").isEqualTo(401);
        var old = now - 301;
        assertThat(told("msg_3", old, new Signature(secret).of("msg_3", old, body), body))
                .as("from yesterday")
                .isEqualTo(401);
        var heard = json(get("/partners/bank/webhooks")).getJsonArray("messages");
        assertThat(heard).hasSize(1);
        assertThat(heard.getJsonObject(0).getString("id")).isEqualTo("msg_1");
        assertThat(json(get("/partners/card-maker/webhooks")).getJsonArray("messages"))
                .isEmpty();
    }

    private int told(String id, long at, String signature, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/partners/bank/webhooks"))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(at))
                .header("webhook-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private boolean confirmed(String question) throws Exception {
        return json(post("/insurance/cards", question)).getBoolean("confirmed");
    }

    @Test
    void a_parcel_has_one_number_and_arrives() throws Exception {
        var first = json(post("/carrier/parcels", "{\"reference\":\"c1\"}"));
        var again = json(post("/carrier/parcels", "{\"reference\":\"c1\"}"));

        assertThat(again.getString("tracking")).isEqualTo(first.getString("tracking"));
        assertThat(json(get("/carrier/parcels/" + first.getString("tracking"))).getJsonArray("steps"))
                .isNotEmpty();
    }

    @Test
    void a_malformed_body_is_refused_with_a_problem() throws Exception {
        var answer = post("/sms", "{\"to\":");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).getString("code")).isEqualTo("request.malformed");
    }

    private void deploy() throws Exception {
        var surroundings = new Surroundings(
                port,
                "http://127.0.0.1:" + city.getAddress().getPort(),
                "http://127.0.0.1:" + port,
                "http://127.0.0.1:1",
                Surroundings.LOCAL_CHANNEL_SECRET,
                state,
                Duration.ofMillis(20));
        vertx.deployVerticle(new CitySimulator(surroundings))
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private String order(String id, long amountFen) {
        return new JsonObject()
                .put("order", id)
                .put("amountFen", amountFen)
                .put("currency", "CNY")
                .put("notifyUrl", "http://127.0.0.1:" + city.getAddress().getPort() + "/heard")
                .encode();
    }

    private static String refund(String id, long amountFen) {
        return new JsonObject().put("refund", id).put("amountFen", amountFen).encode();
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void put(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        client.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
