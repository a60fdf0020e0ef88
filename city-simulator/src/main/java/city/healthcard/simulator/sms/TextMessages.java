package city.healthcard.simulator.sms;

import city.healthcard.simulator.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/// Takes the city's text messages (`POST /sms` with `{"to", "text"}`) and shows the latest (`GET /sms`, newest first).
/// They live in memory only: a code must not survive the process.
public final class TextMessages {

    private static final int KEPT_MAX = 50;

    private final Deque<JsonObject> messages = new ArrayDeque<>();
    private final InstantSource clock = InstantSource.system();

    /// Adds the two addresses.
    public void mount(Router router) {
        router.post("/sms").handler(this::take);
        router.get("/sms").handler(call -> {
            var shown = new JsonArray();
            messages.forEach(shown::add);
            Answer.ok(call, new JsonObject().put("messages", shown));
        });
    }

    private void take(RoutingContext call) {
        var body = Answer.question(call);
        var to = body.getString("to");
        var text = body.getString("text");
        if (to == null || text == null) {
            Answer.refuse(call, 422, "message.invalid", "to and text are needed");
            return;
        }
        messages.addFirst(new JsonObject()
                .put("to", to)
                .put("text", text)
                .put("sentAt", clock.instant().toString()));
        while (messages.size() > KEPT_MAX) {
            messages.removeLast();
        }
        Answer.send(call, 202, new JsonObject().put("state", "sent"));
    }
}
