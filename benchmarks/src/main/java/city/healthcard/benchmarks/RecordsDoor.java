package city.healthcard.benchmarks;

import city.healthcard.localstack.Ports;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Asks records-service at its own port, with a real token.
final class RecordsDoor implements AutoCloseable {

    private static final String CLIENT = "importer";
    static final String FHIR = "/records/fhir";
    static final String FHIR_JSON = "application/fhir+json";

    private static final String NDJSON = "application/x-ndjson";

    private final HttpClient client;
    private final int port;
    private final String bearer;

    RecordsDoor(Vertx vertx, Ports ports) {
        client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost("localhost").setMaxPoolSize(64));
        port = ports.records();
        bearer = "Bearer " + token(ports.identityProvider());
    }

    Uni<?> post(String visit) {
        return ask(options(HttpMethod.POST, "/records/api/visits", "application/json"), Buffer.buffer(visit), 201);
    }

    Uni<?> post(List<String> visits) {
        var lines = visits.stream().collect(Collectors.joining("\n", "", "\n"));
        return ask(options(HttpMethod.POST, "/records/api/visits/batch", NDJSON), Buffer.buffer(lines), 200)
                .invoke(answer -> check(answer.toString(), visits.size()));
    }

    /// A transaction of FHIR R4.
    Uni<?> postFhir(byte[] transaction) {
        return ask(options(HttpMethod.POST, FHIR, FHIR_JSON), Buffer.buffer(transaction), 200);
    }

    /// A page of everything in a file.
    Uni<Buffer> everything(UUID citizen, int count) {
        var path = FHIR + "/Patient/" + citizen + "/$everything?_count=" + count;
        return ask(options(HttpMethod.GET, path, FHIR_JSON), Buffer.buffer(), 200);
    }

    /// The status with which whatever is posted is answered.
    Uni<Integer> postAnything(String path, String type, byte[] body) {
        return Uni.createFrom()
                .completionStage(() -> client.request(options(HttpMethod.POST, path, type))
                        .compose(request -> request.send(Buffer.buffer(body)))
                        .compose(answer -> answer.body().map(_ -> answer.statusCode()))
                        .toCompletionStage());
    }

    Uni<Buffer> page(UUID citizen) {
        return ask(
                options(HttpMethod.GET, "/records/api/citizens/" + citizen + "/file", "application/json"),
                Buffer.buffer(),
                200);
    }

    /// A page from a server that knows no doors.
    Uni<?> bare(int barePort, String path) {
        return ask(
                new RequestOptions().setMethod(HttpMethod.GET).setPort(barePort).setURI("/bare/" + path),
                Buffer.buffer(),
                200);
    }

    @Override
    public void close() {
        client.close();
    }

    private RequestOptions options(HttpMethod method, String path, String type) {
        return new RequestOptions()
                .setMethod(method)
                .setPort(port)
                .setURI(path)
                .putHeader("Authorization", bearer)
                .putHeader("Content-Type", type);
    }

    private static void check(String answer, int lines) {
        var kept =
                answer.lines().filter(line -> line.contains("\"status\":201")).count();
        if (kept != lines) {
            throw new IllegalStateException("%d of %d lines were kept: %s".formatted(kept, lines, start(answer)));
        }
    }

    private Uni<Buffer> ask(RequestOptions options, Buffer body, int expected) {
        return Uni.createFrom()
                .completionStage(() -> client.request(options)
                        .compose(request -> request.send(body))
                        .compose(answer -> answer.body().map(text -> {
                            if (answer.statusCode() != expected) {
                                throw new IllegalStateException(answer.statusCode() + " instead of " + expected + ": "
                                        + start(text.toString()));
                            }
                            return text;
                        }))
                        .toCompletionStage());
    }

    private String token(int identityProvider) {
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(CLIENT, CLIENT);
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setPort(identityProvider)
                .setURI("/realms/healthcard/protocol/openid-connect/token")
                .putHeader("Content-Type", "application/x-www-form-urlencoded");
        return new JsonObject(Load.await(ask(options, Buffer.buffer(form), 200))).getString("access_token");
    }

    private static String start(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }
}
