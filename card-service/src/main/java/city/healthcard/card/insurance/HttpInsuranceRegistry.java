package city.healthcard.card.insurance;

import city.healthcard.card.identity.CardNumber;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.lifecycle.CardFace.Kind;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.webkit.problem.Problem;
import city.healthcard.webkit.problem.ProblemException;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The registry over HTTP: `POST {registry}/insurance/cards` with document, kind and number in the body; a number never
/// stands in an address. An answer that is late or makes no sense is none.
@Singleton
class HttpInsuranceRegistry implements InsuranceRegistry {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final WebClient client;
    private final String url;
    private final TablesInForce tables;
    private final CityCalendar calendar;

    HttpInsuranceRegistry(
            Vertx vertx,
            @ConfigProperty(name = "hc.insurance-url") String registry,
            TablesInForce tables,
            CityCalendar calendar) {
        this.client = WebClient.create(vertx);
        this.url = registry + "/insurance/cards";
        this.tables = tables;
        this.calendar = calendar;
    }

    @Override
    public Uni<Answer> ask(IdentityDocument document, Kind kind, CardNumber number) {
        var code = tables.reader().table().of(document.type()).exportCode();
        var question = new JsonObject()
                .put("document", new JsonObject().put("type", code).put("number", document.number()))
                .put("kind", kind.word())
                .put("number", number.value());
        return client.postAbs(url)
                .timeout(PATIENCE.toMillis())
                .sendJsonObject(question)
                .map(this::read)
                .onFailure(failure -> !(failure instanceof ProblemException))
                .transform(failure -> {
                    Log.infof(
                            "the insurance registry did not answer: %s",
                            failure.getClass().getSimpleName());
                    return unreachable();
                });
    }

    /// What holds no more is not confirmed.
    private Answer read(HttpResponse<Buffer> answer) {
        if (answer.statusCode() != OK) {
            throw unreachable();
        }
        var said = answer.bodyAsJsonObject();
        if (!Boolean.TRUE.equals(said.getBoolean("confirmed"))) {
            return new Answer.NotConfirmed();
        }
        var until = LocalDate.parse(Objects.requireNonNull(said.getString("validUntil")));
        return until.isBefore(calendar.today()) ? new Answer.NotConfirmed() : new Answer.Confirmed(until);
    }

    private static ProblemException unreachable() {
        return Problem.of(
                        UNAVAILABLE,
                        "insurance.unreachable",
                        "参保登记系统暂时没有应答，未作任何登记；请稍后用同一 Idempotency-Key 重试。",
                        "The insurance registry does not answer. Nothing was recorded; try again shortly with the same"
                                + " Idempotency-Key.")
                .exception();
    }
}
