package city.healthcard.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/// Stands between the services and PostgreSQL, hands everything on, and counts the questions.
final class RoundTrips implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, LongAdder> questions = QuestionCounter.none();
    private final NetClient client;
    private final NetServer server;

    /// @param postgres port at which PostgreSQL is or will be
    RoundTrips(Vertx vertx, int postgres) throws InterruptedException, ExecutionException, TimeoutException {
        client = vertx.createNetClient();
        server = vertx.createNetServer().connectHandler(asker -> {
            asker.pause();
            client.connect(postgres, "127.0.0.1")
                    .onSuccess(answerer -> join(asker, answerer))
                    .onFailure(_ -> asker.close());
        });
        server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /// Where the services shall look for PostgreSQL.
    String address() {
        return "127.0.0.1:" + server.actualPort();
    }

    /// How many questions each service has asked.
    Map<String, Long> asked() {
        return questions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, asked -> asked.getValue().sum()));
    }

    private void join(NetSocket asker, NetSocket answerer) {
        var counter = new QuestionCounter(questions);
        asker.handler(piece -> {
            counter.read(piece);
            answerer.write(piece);
        });
        answerer.handler(asker::write);
        asker.closeHandler(_ -> answerer.close());
        answerer.closeHandler(_ -> asker.close());
        asker.resume();
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
