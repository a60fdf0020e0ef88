package city.healthcard.localstack.identity;

import city.healthcard.localstack.Ports;
import city.healthcard.localstack.process.ProjectFolder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/// The OpenID provider as a server of its own.
///
/// `HC_BASE_PORT` moves its port, `HC_STATE` the folder of its key, `HC_REALM_FILE` names another realm file, and
/// `HC_OIDC_URL` says how tokens name it, when that is not `http://localhost:PORT/realms/REALM`.
public final class IdentityProvider implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(IdentityProvider.class.getName());
    private static final long BODY_BYTES_MAX = 32 * 1024;

    private final Vertx vertx;
    private final Addresses addresses;

    private IdentityProvider(Vertx vertx, Addresses addresses) {
        this.vertx = vertx;
        this.addresses = addresses;
    }

    /// Serves until the process is told to stop.
    public static void main(String[] arguments) throws InterruptedException {
        var environment = System.getenv();
        var home = ProjectFolder.find();
        var state = Path.of(
                environment.getOrDefault("HC_STATE", home.resolve(".state").toString()));
        var file = environment.getOrDefault(
                "HC_REALM_FILE",
                home.resolve("deploy/keycloak/healthcard-realm.json").toString());
        var port = Ports.fromEnvironment().identityProvider();
        var provider = start(Path.of(file), state.resolve("identity"), port, environment);
        System.out.println("identity provider ready at " + provider.issuer());
        Thread.currentThread().join();
    }

    /// Starts the provider in this JVM.
    ///
    /// @param realmFile a realm as Keycloak exports it
    /// @param state the folder that keeps the signing key
    /// @param environment what the file's `${VARIABLE:default}` are resolved from
    /// @throws IllegalStateException when the port is taken
    public static IdentityProvider start(Path realmFile, Path state, int port, Map<String, String> environment) {
        return start(RealmFile.read(realmFile, environment), state, port, environment, InstantSource.system());
    }

    static IdentityProvider start(
            Realm realm, Path state, int port, Map<String, String> environment, InstantSource clock) {
        var root = "/realms/" + realm.name();
        var issuer = environment.getOrDefault("HC_OIDC_URL", "http://localhost:" + port + root);
        var addresses = new Addresses(issuer, root);
        var vertx = Vertx.vertx();
        var options = new HttpServerOptions().setHost("127.0.0.1").setPort(port).setCompressionSupported(false);
        var router = router(vertx, realm, addresses, SigningKey.in(state), clock);
        CompletionStage<HttpServer> listening =
                vertx.createHttpServer(options).requestHandler(router).listen().toCompletionStage();
        try {
            listening.toCompletableFuture().join();
        } catch (RuntimeException failure) {
            vertx.close();
            throw new IllegalStateException("The identity provider cannot listen on port " + port, failure);
        }
        return new IdentityProvider(vertx, addresses);
    }

    /// How tokens name this provider; the value of `HC_OIDC_URL` for services.
    public String issuer() {
        return addresses.issuer();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Router router(Vertx vertx, Realm realm, Addresses addresses, SigningKey key, InstantSource clock) {
        var throttle = new LoginThrottle(realm.limits(), clock);
        var sessions = new Sessions(realm, clock);
        var mint = new TokenMint(realm, addresses.issuer(), key, clock);
        var people = new People(realm, throttle);
        var page = new LoginPage(addresses);
        var gate = new ClientGate(realm, addresses, throttle, clock);
        var tokens = new TokenEndpoint(realm, gate, people, sessions, mint);
        var login = new LoginEndpoint(realm, addresses, people, sessions, mint, page);

        var router = Router.router(vertx);
        router.post().handler(BodyHandler.create(false).setBodyLimit(BODY_BYTES_MAX));
        router.get("/health").handler(context -> json(context, "{\"status\":\"UP\"}"));
        router.get(addresses.discovery())
                .handler(context -> json(context, addresses.document().encode()));
        router.get(addresses.keys()).handler(context -> json(context, key.published()));
        router.post(addresses.token())
                .handler(context ->
                        secret(context, tokens.answer(context.request()).encode()));
        router.route(addresses.userinfo()).handler(context -> secret(context, userinfo(context, mint)));
        router.get(addresses.look())
                .handler(context -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/css; charset=utf-8")
                        .end(LoginPage.LOOK));
        router.get(addresses.login()).handler(context -> login.show(context.request()));
        router.post(addresses.login()).handler(context -> login.submit(context.request()));
        router.route(addresses.logout()).handler(context -> login.leave(context.request()));
        router.route().failureHandler(context -> failed(context, addresses, page));
        return router;
    }

    private static String userinfo(RoutingContext context, TokenMint mint) {
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith("Bearer ")) {
            throw OAuthError.invalidToken();
        }
        var claims = mint.verified(header.substring("Bearer ".length())).orElseThrow(OAuthError::invalidToken);
        return new JsonObject(claims.toJSONObject()).encode();
    }

    /// A program reads why; a person at the login page, who can do nothing about it, is told where to begin
    /// again.
    private static void failed(RoutingContext context, Addresses addresses, LoginPage page) {
        if (!(context.failure() instanceof OAuthError error)) {
            if (context.failure() != null) {
                LOG.log(System.Logger.Level.ERROR, "A request failed", context.failure());
            }
            context.response()
                    .setStatusCode(context.statusCode() < 0 ? 500 : context.statusCode())
                    .end();
        } else if (context.normalizedPath().equals(addresses.login())) {
            page.say(context.request(), 400, "notPossible", "notPossibleText");
        } else {
            context.response()
                    .setStatusCode(error.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(error.document());
        }
    }

    private static void json(RoutingContext context, String document) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(document);
    }

    private static void secret(RoutingContext context, String document) {
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store").putHeader("Pragma", "no-cache");
        json(context, document);
    }
}
