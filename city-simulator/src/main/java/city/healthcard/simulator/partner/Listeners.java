package city.healthcard.simulator.partner;

import city.healthcard.simulator.Answer;
import city.healthcard.simulator.Surroundings;
import city.healthcard.simulator.journal.Journal;
import city.healthcard.simulator.payment.Signature;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Partners that are told what happens to their batches and parcels. `PUT /partners/{partner}/secret` with `{"secret"}`
/// says by what the city is known, `POST /partners/{partner}/webhooks` takes what is genuine and fresh, each message
/// once, and `GET` there tells what has come.
public final class Listeners {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int NO_CONTENT = 204;

    private final Journal secretsKept;
    private final Journal messagesKept;
    private final InstantSource clock = InstantSource.system();
    private final Map<String, JsonObject> secrets = new HashMap<>();
    private final Map<String, JsonObject> messages = new HashMap<>();

    public Listeners(Surroundings surroundings) {
        secretsKept = new Journal(surroundings.state(), "partner-secrets");
        messagesKept = new Journal(surroundings.state(), "partner-messages");
    }

    /// Adds the partners' addresses; what an earlier process has heard is still known.
    public void mount(Router router) {
        router.put("/partners/:partner/secret").handler(this::trust);
        router.post("/partners/:partner/webhooks").handler(this::take);
        router.get("/partners/:partner/webhooks").handler(this::tell);
        secrets.putAll(secretsKept.read());
        messages.putAll(messagesKept.read());
    }

    private void trust(RoutingContext call) {
        var secret = Answer.question(call).getString("secret");
        if (secret == null) {
            Answer.refuse(call, 422, "secret.invalid", "secret is needed");
            return;
        }
        new Signature(secret);
        keep(secrets, secretsKept, partnerOf(call), new JsonObject().put("secret", secret));
        call.response().setStatusCode(NO_CONTENT).end();
    }

    private void take(RoutingContext call) {
        var partner = partnerOf(call);
        var known = secrets.get(partner);
        var id = call.request().getHeader("webhook-id");
        if (known == null || id == null || !isGenuine(call, known.getString("secret"), id)) {
            Answer.refuse(call, 401, "webhook.not-genuine", "not signed by the city, or not now");
            return;
        }
        if (!messages.containsKey(id)) {
            keep(
                    messages,
                    messagesKept,
                    id,
                    new JsonObject().put("partner", partner).put("message", Answer.question(call)));
        }
        call.response().setStatusCode(NO_CONTENT).end();
    }

    private boolean isGenuine(RoutingContext call, String secret, String id) {
        var sentAt = seconds(call.request().getHeader("webhook-timestamp"));
        var shown = call.request().getHeader("webhook-signature");
        var now = clock.instant().getEpochSecond();
        if (sentAt == null || shown == null || Math.abs(now - sentAt) > FRESH.toSeconds()) {
            return false;
        }
        var expected = bytes(new Signature(secret)
                .of(id, sentAt, Objects.requireNonNullElse(call.body().asString(), "")));
        return Arrays.stream(shown.split(" ")).anyMatch(it -> MessageDigest.isEqual(bytes(it), expected));
    }

    private static String partnerOf(RoutingContext call) {
        return Objects.requireNonNull(call.pathParam("partner"));
    }

    private static @Nullable Long seconds(@Nullable String text) {
        return text != null && text.matches("\\d{1,12}") ? Long.valueOf(text) : null;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void tell(RoutingContext call) {
        var partner = partnerOf(call);
        var heard = new JsonArray();
        messages.forEach((id, kept) -> {
            if (kept.getString("partner").equals(partner)) {
                heard.add(kept.getJsonObject("message").copy().put("id", id));
            }
        });
        Answer.ok(call, new JsonObject().put("messages", heard));
    }

    private static void keep(Map<String, JsonObject> known, Journal journal, String id, JsonObject state) {
        known.put(id, state);
        journal.keep(id, state);
    }
}
