package city.healthcard.simulator.payment;

import city.healthcard.simulator.Surroundings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;

/// Delivers notifications as channels do: at least once. It repeats until the receiver says 2xx, and then once more,
/// because a channel that never repeats teaches nobody to be idempotent.
final class Notifier {

    private static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final HttpClient client;
    private final Signature signature;
    private final Duration delay;
    private final InstantSource clock = InstantSource.system();

    Notifier(Vertx vertx, Surroundings surroundings) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient();
        this.signature = new Signature(surroundings.channelSecret());
        this.delay = surroundings.delay();
    }

    /// @param id names the notification; the same for both deliveries
    /// @param delivered runs after the second delivery was taken
    void deliver(String url, String id, JsonObject notification, Runnable delivered) {
        send(url, id, notification.encode(), delay, () -> send(url, id, notification.encode(), delay, delivered));
    }

    private void send(String url, String id, String body, Duration wait, Runnable taken) {
        vertx.setTimer(
                Math.max(1, wait.toMillis()),
                _ -> post(url, id, body)
                        .onSuccess(status -> {
                            if (status / 100 == 2) {
                                taken.run();
                            } else {
                                send(url, id, body, longer(wait), taken);
                            }
                        })
                        .onFailure(_ -> send(url, id, body, longer(wait), taken)));
    }

    private Future<Integer> post(String url, String id, String body) {
        var timestamp = clock.instant().getEpochSecond();
        var options = new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(url);
        return client.request(options)
                .compose(request -> request.putHeader("Content-Type", "application/json")
                        .putHeader("webhook-id", id)
                        .putHeader("webhook-timestamp", String.valueOf(timestamp))
                        .putHeader("webhook-signature", signature.of(id, timestamp, body))
                        .send(body))
                .compose(response -> response.body().map(_ -> response.statusCode()));
    }

    private static Duration longer(Duration wait) {
        var doubled = wait.multipliedBy(2);
        return doubled.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : doubled;
    }
}
