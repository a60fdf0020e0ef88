package city.healthcard.simulator;

import city.healthcard.simulator.carrier.Carrier;
import city.healthcard.simulator.insurance.InsuranceRegistry;
import city.healthcard.simulator.maker.CardMaker;
import city.healthcard.simulator.partner.Listeners;
import city.healthcard.simulator.payment.PaymentChannel;
import city.healthcard.simulator.sms.TextMessages;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/// The process. Everything runs on one event loop, so no party needs a lock.
public final class CitySimulator extends AbstractVerticle {

    private static final long BODY_BYTES_MAX = 4L * 1024 * 1024;

    private final Surroundings surroundings;

    public CitySimulator(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Starts it where the environment says.
    public static void main(String[] arguments) {
        var surroundings = Surroundings.of(System.getenv());
        Vertx.vertx()
                .deployVerticle(new CitySimulator(surroundings))
                .onSuccess(_ -> System.out.println("city-simulator listens on port " + surroundings.port()))
                .onFailure(failure -> {
                    System.err.println("city-simulator cannot start: " + failure.getMessage());
                    System.exit(1);
                });
    }

    @Override
    public void start(Promise<Void> started) {
        var router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false).setBodyLimit(BODY_BYTES_MAX));
        router.get("/q/health").handler(call -> Answer.ok(call, new JsonObject().put("status", "UP")));
        new PaymentChannel(vertx, surroundings).mount(router);
        new TextMessages().mount(router);
        new InsuranceRegistry().mount(router);
        new CardMaker(vertx, surroundings).mount(router);
        new Carrier(surroundings).mount(router);
        new Listeners(surroundings).mount(router);
        router.route().failureHandler(Answer::failed);
        vertx.createHttpServer()
                .requestHandler(router)
                .listen(surroundings.port(), Surroundings.host(System.getenv()))
                .<Void>map((HttpServer _) -> null)
                .onComplete(started);
    }
}
