package city.healthcard.card.signin;

import city.healthcard.card.identity.PhoneNumber;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The city's text messages: `POST {simulator}/sms`.
@Singleton
public class TextMessages {

    private final WebClient client;
    private final String url;

    TextMessages(Vertx vertx, @ConfigProperty(name = "hc.simulator-url") String simulator) {
        this.client = WebClient.create(vertx);
        this.url = simulator + "/sms";
    }

    /// Sends a text.
    public Uni<Void> send(PhoneNumber to, String text) {
        return client.postAbs(url)
                .sendJsonObject(new JsonObject().put("to", to.value()).put("text", text))
                .replaceWithVoid();
    }
}
