package city.healthcard.card;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A partner's own server, which takes, refuses or sleeps, and checks signatures by itself.
final class PartnerStand implements AutoCloseable {

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 204;
    private volatile String answer = "";
    private volatile String refused = "";
    private volatile String secret = "";
    private volatile CountDownLatch sleep = new CountDownLatch(0);

    PartnerStand() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hooks", this::take);
        server.start();
    }

    /// What came.
    record Heard(String id, String timestamp, String signature, byte[] body) {

        JsonObject json() {
            return new JsonObject(new String(body, StandardCharsets.UTF_8));
        }

        boolean isAbout(UUID id) {
            return json().getJsonObject("data").getMap().containsValue(id.toString());
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    void keep(String given) {
        secret = given;
    }

    String secret() {
        return secret;
    }

    void answers(int next, String words) {
        status = next;
        answer = words;
    }

    /// Never takes this message, whatever it does about others.
    void refuses(String id) {
        refused = id;
    }

    void takesAll() {
        refused = "";
        status = 204;
    }

    void sleeps() {
        sleep = new CountDownLatch(1);
    }

    void wakes() {
        sleep.countDown();
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    Heard heard(String id) {
        return heard.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    Heard heard(UUID about, String type) {
        return heard.stream()
                .filter(it -> it.isAbout(about) && it.json().getString("type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    /// The types of what came about a thing.
    Set<String> types(UUID about) {
        return heard.stream()
                .filter(it -> it.isAbout(about))
                .map(it -> it.json().getString("type"))
                .collect(Collectors.toSet());
    }

    long times(String id) {
        return heard.stream().filter(it -> it.id().equals(id)).count();
    }

    /// What was said under an id: the same each time.
    Set<String> bodies(String id) {
        return heard.stream()
                .filter(it -> it.id().equals(id))
                .map(it -> new String(it.body(), StandardCharsets.UTF_8))
                .collect(Collectors.toSet());
    }

    boolean isGenuine(Heard message) {
        return isGenuine(message, secret);
    }

    static boolean isGenuine(Heard message, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            mac.update((message.id() + "." + message.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
            var expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(message.body()));
            return Arrays.stream(message.signature().split(" "))
                    .anyMatch(it -> MessageDigest.isEqual(
                            it.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        heard.add(new Heard(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                exchange.getRequestBody().readAllBytes()));
        try {
            sleep.await(15, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        var words = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(
                refused.equals(headers.getFirst("webhook-id")) ? 422 : status, words.length == 0 ? -1 : words.length);
        exchange.getResponseBody().write(words);
        exchange.close();
    }

    @Override
    public void close() {
        wakes();
        server.stop(0);
    }
}
