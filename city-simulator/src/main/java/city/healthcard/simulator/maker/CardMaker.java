package city.healthcard.simulator.maker;

import city.healthcard.simulator.Answer;
import city.healthcard.simulator.Surroundings;
import city.healthcard.simulator.journal.Journal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The card maker. `POST /maker/orders` takes `{"batch", "cards": [id …], "spoil"?: [id …]}`; a while later it
/// reports to `POST /card/api/batches/{batch}/production-report` with the token of machine client `maker`, and
/// repeats until the city says yes or says that the batch is closed. Once somebody has asked `GET /maker/certificate`
/// for its certificate, it reads each order as the file that the city has for it, too. The order survives a kill; the
/// report repeats with the same `Idempotency-Key`.
public final class CardMaker {

    private static final long RETRY_MS = 1_000;
    private static final int OK = 200;

    private final Vertx vertx;
    private final Surroundings surroundings;
    private final HttpClient client;
    private final MachineToken token;
    private final Journal journal;
    private final Map<String, JsonObject> orders = new HashMap<>();
    private final AtomicReference<@Nullable FileKey> fileKey = new AtomicReference<>();

    public CardMaker(Vertx vertx, Surroundings surroundings) {
        this.vertx = vertx;
        this.surroundings = surroundings;
        this.client = vertx.createHttpClient();
        this.token = new MachineToken(client, surroundings.issuer());
        this.journal = new Journal(surroundings.state(), "production");
    }

    /// Adds the maker's addresses and goes on with what was ordered from an earlier process.
    public void mount(Router router) {
        router.post("/maker/orders").handler(this::take);
        router.get("/maker/orders/:batch").handler(this::show);
        router.get("/maker/certificate").handler(this::present);
        orders.putAll(journal.read());
        orders.keySet().forEach(this::makeLater);
    }

    private void take(RoutingContext call) {
        var body = Answer.question(call);
        var batch = body.getString("batch");
        var cards = body.getJsonArray("cards");
        if (batch == null || cards == null || cards.isEmpty()) {
            Answer.refuse(call, 422, "order.invalid", "batch and cards are needed");
            return;
        }
        if (!orders.containsKey(batch)) {
            keep(batch, body.copy().put("state", "ordered"));
            makeLater(batch);
        }
        Answer.send(call, 202, orders.getOrDefault(batch, body));
    }

    private void show(RoutingContext call) {
        var order = orders.get(call.pathParam("batch"));
        if (order == null) {
            Answer.refuse(call, 404, "order.unknown", "no such batch");
        } else {
            Answer.ok(call, order);
        }
    }

    private void present(RoutingContext call) {
        vertx.executeBlocking(this::certificate)
                .onSuccess(pem -> Answer.ok(call, new JsonObject().put("certificate", pem)))
                .onFailure(call::fail);
    }

    private String certificate() {
        return Objects.requireNonNull(
                        fileKey.updateAndGet(known -> known == null ? FileKey.fresh(Instant.now()) : known))
                .pem();
    }

    private void makeLater(String batch) {
        vertx.setTimer(Math.max(1, surroundings.delay().toMillis()), _ -> report(batch));
    }

    private void report(String batch) {
        var order = orders.get(batch);
        if (order == null || "reported".equals(order.getString("state"))) {
            return;
        }
        var reported = order.copy().put("state", "reported");
        token.ask()
                .compose(bearer -> read(batch, bearer, reported).compose(_ -> send(batch, bearer, produced(order))))
                .onComplete(sent -> {
                    if (sent.succeeded() && (sent.result() / 100 == 2 || sent.result() == 409)) {
                        keep(batch, reported);
                    } else {
                        vertx.setTimer(RETRY_MS, _ -> report(batch));
                    }
                });
    }

    /// Reads the order as a file, if there is a key for it. What cannot be read holds up nothing.
    private Future<Void> read(String batch, String bearer, JsonObject reported) {
        var key = fileKey.get();
        if (key == null) {
            return Future.succeededFuture();
        }
        return get("/card/api/batches/" + batch + "/order-file", bearer)
                .compose(file -> get("/card/api/partners/city/certificates", bearer)
                        .compose(city -> vertx.executeBlocking(
                                () -> key.cardsIn(file.getBytes(), city.toString(StandardCharsets.US_ASCII)))))
                .onSuccess(cards -> reported.put("cardsInFile", cards))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private Future<Buffer> get(String path, String bearer) {
        return client.request(new RequestOptions().setAbsoluteURI(surroundings.publicUrl() + path))
                .compose(request ->
                        request.putHeader("Authorization", "Bearer " + bearer).send())
                .compose(response -> response.statusCode() == OK
                        ? response.body()
                        : Future.failedFuture("the city said " + response.statusCode()));
    }

    private static JsonObject produced(JsonObject order) {
        var spoiled = order.getJsonArray("spoil", new JsonArray());
        var made = new JsonArray();
        order.getJsonArray("cards").stream()
                .filter(card -> !spoiled.contains(card))
                .forEach(made::add);
        return new JsonObject().put("made", made).put("spoiled", spoiled);
    }

    private Future<Integer> send(String batch, String bearer, JsonObject report) {
        var url = surroundings.publicUrl() + "/card/api/batches/" + batch + "/production-report";
        var key = UUID.nameUUIDFromBytes(("production-report " + batch).getBytes(StandardCharsets.UTF_8));
        return client.request(new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(url))
                .compose(request -> request.putHeader("Content-Type", "application/json")
                        .putHeader("Authorization", "Bearer " + bearer)
                        .putHeader("Idempotency-Key", key.toString())
                        .send(report.encode()))
                .compose(response -> response.body().map(_ -> response.statusCode()));
    }

    private void keep(String batch, JsonObject order) {
        orders.put(batch, order);
        journal.keep(batch, order);
    }
}
