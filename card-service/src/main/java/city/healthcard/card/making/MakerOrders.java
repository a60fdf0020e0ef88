package city.healthcard.card.making;

import city.healthcard.card.batchsheet.BatchSheet;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.production.Batch;
import city.healthcard.card.production.PlannedCard;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.service.Runtime;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The card maker as we reach it: `POST {simulator}/maker/orders` with ids only. Names and numbers the maker fetches
/// with a token of its own. A maker that does not answer holds up nobody: it is reminded until it has reported.
@Singleton
public class MakerOrders {

    private static final Duration BETWEEN_REMINDERS = Duration.ofSeconds(15);
    private static final int REMINDED_MAX = 50;
    private static final int FAILED = 300;
    private static final int CONFLICT = 409;

    private final Vertx vertx;
    private final WebClient client;
    private final String url;
    private final Hearts hearts;
    private final Instance<Runtime> runtime;

    MakerOrders(
            Vertx vertx,
            @ConfigProperty(name = "hc.simulator-url") String simulator,
            Hearts hearts,
            Instance<Runtime> runtime) {
        this.vertx = vertx;
        this.client = WebClient.create(vertx);
        this.url = simulator + "/maker/orders";
        this.hearts = hearts;
        this.runtime = runtime;
    }

    void remind(@Observes StartupEvent start) {
        vertx.setPeriodic(
                BETWEEN_REMINDERS.toMillis(),
                _ -> remindAll()
                        .subscribe()
                        .with(
                                _ -> {},
                                _ -> Log.debug("ordered batches could not be looked up; the next reminder will")));
    }

    /// Tells the maker without waiting for it. Telling again is harmless.
    public Uni<Void> sendSoon(BatchId batch) {
        send(batch).subscribe().with(_ -> {}, _ -> Log.info("the maker does not answer; it will be reminded"));
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> remindAll() {
        return runtime.get()
                .documents(BatchSheet.VIEW)
                .where("state", "ordered", REMINDED_MAX)
                .chain(sheets -> Multi.createFrom()
                        .iterable(sheets)
                        .onItem()
                        .call(sheet -> sendSoon(new BatchId(sheet.id())))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private Uni<Void> send(BatchId batch) {
        return hearts.stateOf(batch)
                .chain(state -> state instanceof Batch.Ordered ordered
                        ? send(batch, ordered)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> send(BatchId batch, Batch.Ordered ordered) {
        var cards = new JsonArray();
        ordered.wanted().stream().map(PlannedCard::card).forEach(card -> cards.add(card.toString()));
        var order = new JsonObject().put("batch", batch.toString()).put("cards", cards);
        return client.postAbs(url).sendJsonObject(order).chain(answer -> {
            var isTaken = answer.statusCode() < FAILED || answer.statusCode() == CONFLICT;
            return isTaken
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().failure(new IOException("the maker answered " + answer.statusCode()));
        });
    }
}
