package city.healthcard.localstack.gateway;

import city.healthcard.localstack.Ports;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import java.util.Map;
import java.util.TreeMap;

/// One origin for pages and APIs: passes what begins with a service's name on to it, as it comes and without buffering,
/// so that server-sent events arrive when they are sent.
public final class Gateway {
    private static final int CONNECTIONS_PER_SERVICE_MAX = 256;
    private static final int HEADERS_BYTES_MAX = 32 * 1024;
    private static final String HOME = "/card/";

    private final Map<String, HttpProxy> services;

    private Gateway(Map<String, HttpProxy> services) {
        this.services = Map.copyOf(services);
    }

    /// Serves until the process is told to stop.
    public static void main(String[] arguments) throws InterruptedException {
        var ports = Ports.fromEnvironment();
        start(
                Vertx.vertx(),
                ports.gateway(),
                Map.of(
                        "card", ports.card(),
                        "records", ports.records(),
                        "audit", ports.audit(),
                        "payment", ports.payment(),
                        "realms", ports.identityProvider()));
        System.out.println("gateway ready on port " + ports.gateway());
        Thread.currentThread().join();
    }

    /// Listens on all addresses of this machine.
    ///
    /// @param services port of what answers below `/NAME`
    static void start(Vertx vertx, int port, Map<String, Integer> services) {
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE_MAX)
                .setMaxHeaderSize(HEADERS_BYTES_MAX)
                .setKeepAliveTimeout(20)
                .setConnectTimeout(2_000));
        var proxies = new TreeMap<String, HttpProxy>();
        services.forEach((name, servicePort) -> proxies.put(
                name,
                HttpProxy.reverseProxy(client)
                        .origin(SocketAddress.inetSocketAddress(servicePort, "127.0.0.1"))
                        .addInterceptor(new Forwarding())));
        var gateway = new Gateway(proxies);
        vertx.createHttpServer(new HttpServerOptions()
                        .setMaxHeaderSize(HEADERS_BYTES_MAX)
                        .setMaxInitialLineLength(8 * 1024)
                        .setHandle100ContinueAutomatically(true))
                .requestHandler(gateway::handle)
                .listen(port)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void handle(HttpServerRequest request) {
        var proxy = services.get(firstSegment(request.path()));
        if (proxy != null) {
            proxy.handle(request);
        } else if (request.path() == null || request.path().equals("/")) {
            request.response().setStatusCode(303).putHeader("Location", HOME).end();
        } else {
            request.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", "application/problem+json")
                    .end("{\"type\":\"about:blank\",\"status\":404,\"code\":\"gateway.no-such-service\"}");
        }
    }

    /// `card` of `/card/api/batches`.
    private static String firstSegment(@org.jspecify.annotations.Nullable String path) {
        if (path == null || path.isEmpty()) {
            return "";
        }
        var end = path.indexOf('/', 1);
        return end < 0 ? path.substring(1) : path.substring(1, end);
    }
}
