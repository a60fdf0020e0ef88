package city.healthcard.localstack.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;

/// Says who really asks, and answers itself where a service does not.
final class Forwarding implements ProxyInterceptor {
    /// What only a gateway may say. A client that sends it is not believed.
    static final List<String> NOT_FOR_CLIENTS = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Server",
            "X-Forwarded-Ssl",
            "X-Original-URL",
            "X-Real-IP",
            "X-Rewrite-URL");

    private static final int SERVICE_UNAVAILABLE = 503;

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var client = request.proxiedRequest();
        var host = client.authority();
        NOT_FOR_CLIENTS.forEach(request.headers()::remove);
        request.putHeader("X-Forwarded-For", client.remoteAddress().hostAddress());
        request.putHeader("X-Forwarded-Proto", client.isSSL() ? "https" : "http");
        if (host != null) {
            request.putHeader("X-Forwarded-Host", host.toString());
        }
        return context.sendRequest().recover(_ -> Future.succeededFuture(unavailable(context)));
    }

    private static ProxyResponse unavailable(ProxyContext context) {
        var problem = new JsonObject()
                .put("type", "about:blank")
                .put("status", SERVICE_UNAVAILABLE)
                .put("code", "gateway.service-unavailable")
                .put("title", "这项服务暂时不可用，请稍后再试。")
                .put("titleEn", "This service does not answer right now. Please try again in a moment.");
        return context.request()
                .release()
                .response()
                .setStatusCode(SERVICE_UNAVAILABLE)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Retry-After", "2")
                .putHeader("Cache-Control", "no-store")
                .setBody(Body.body(Buffer.buffer(problem.encode())));
    }
}
