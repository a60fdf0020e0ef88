package city.healthcard.card.courier;

import city.healthcard.card.courier.Reach.Forbidden;
import city.healthcard.card.policy.WebhookPolicy;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Posts a message to an address and reads how the answer begins. Follows no redirection, keeps no connection, and
/// never waits longer than the policy says.
@Singleton
class Doorbell {

    /// More than are on their way at once: nobody waits for a connection within the time given for an answer.
    private static final int CONNECTIONS_MAX = 64;

    private static final int CONNECT_MILLIS_MAX = 20_000;
    private static final int IDLE_SECONDS_MAX = 60;

    private static final String UNPRINTABLE = "[\\p{Cntrl}&&[^\n\t]]";

    private final Vertx vertx;
    private final HttpClient client;
    private final Reach reach;

    Doorbell(Vertx vertx, Reach reach) {
        this.vertx = vertx;
        this.reach = reach;
        client = vertx.getDelegate()
                .createHttpClient(new HttpClientOptions()
                        .setKeepAlive(false)
                        .setDecompressionSupported(false)
                        .setMaxPoolSize(CONNECTIONS_MAX)
                        .setConnectTimeout(CONNECT_MILLIS_MAX)
                        .setIdleTimeout(IDLE_SECONDS_MAX));
    }

    /// What the endpoint said. Never fails: no answer is an answer, too.
    Uni<Reply> ring(URI address, Map<String, String> headers, byte[] body, WebhookPolicy policy) {
        var request = new AtomicReference<@Nullable HttpClientRequest>();
        var isOver = new AtomicBoolean();
        // Not one after the other: a name server that hangs holds up nobody else.
        return vertx.executeBlocking(() -> reach.resolve(address), false)
                .chain(resolved -> Uni.createFrom()
                        .completionStage(() -> client.request(options(address, resolved))
                                .compose(opened -> {
                                    request.set(opened);
                                    if (isOver.get()) {
                                        opened.reset();
                                        return Future.failedFuture("opened too late");
                                    }
                                    headers.forEach(opened::putHeader);
                                    return opened.send(Buffer.buffer(body));
                                })
                                .compose(response -> read(response, policy.answerBytesKept()))
                                .toCompletionStage()))
                .ifNoItem()
                .after(policy.answerWithin())
                .fail()
                .onItemOrFailure()
                .invoke(() -> {
                    isOver.set(true);
                    hangUp(request.get());
                })
                .onFailure()
                .recoverWithItem(failure -> Reply.none(outcomeOf(failure)));
    }

    private static RequestOptions options(URI address, InetAddress resolved) {
        var port = Reach.portOf(address);
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, resolved.getHostAddress()))
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(Reach.isTls(address))
                .setURI(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery())
                .setFollowRedirects(false);
    }

    private static Future<Reply> read(HttpClientResponse response, int bytesMax) {
        var done = Promise.<Reply>promise();
        var wish = RetryAfter.in(response.getHeader(HttpHeaders.RETRY_AFTER), response.getHeader(HttpHeaders.DATE));
        var begin = Buffer.buffer();
        response.handler(part -> {
            begin.appendBuffer(part.slice(0, Math.min(part.length(), bytesMax - begin.length())));
            if (begin.length() >= bytesMax) {
                done.tryComplete(Reply.of(response.statusCode(), text(begin), wish));
            }
        });
        response.endHandler(_ -> done.tryComplete(Reply.of(response.statusCode(), text(begin), wish)));
        response.exceptionHandler(done::tryFail);
        return done.future();
    }

    /// What a table and a page can hold of it.
    private static String text(Buffer begin) {
        return new String(begin.getBytes(), StandardCharsets.UTF_8).replaceAll(UNPRINTABLE, "�");
    }

    private static void hangUp(@Nullable HttpClientRequest request) {
        if (request != null) {
            request.reset();
        }
    }

    private static String outcomeOf(Throwable failure) {
        return switch (failure) {
            case TimeoutException _ -> "late";
            case Forbidden _ -> "forbidden";
            default -> "unreachable";
        };
    }
}
