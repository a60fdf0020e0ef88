package city.healthcard.simulator.city;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The city as a caller sees it.
public final class City implements AutoCloseable {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final Duration BATCH_MAX = Duration.ofMinutes(2);
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);
    private static final int CONFLICT = 409;
    private static final String IN_FLIGHT = "request.in-flight";
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,3}");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = Json.MAPPER;
    private final InstantSource clock = InstantSource.system();
    private final Addresses addresses;
    private final Tokens tokens;
    private final Consumer<Call> watcher;
    private final Duration outageMax;

    /// @param watcher is shown every call before it is sent
    /// @param outageMax how long a call is repeated while the city is not there; every command carries a
    /// key, so
    ///     repeating is harmless
    public City(Addresses addresses, Consumer<Call> watcher, Duration outageMax) {
        this.addresses = addresses;
        this.tokens = new Tokens(client, json, addresses.issuer(), clock);
        this.watcher = watcher;
        this.outageMax = outageMax;
    }

    public Addresses addresses() {
        return addresses;
    }

    /// An empty JSON object to fill.
    public ObjectNode object() {
        return json.createObjectNode();
    }

    /// Reads JSON written by us.
    public ObjectNode read(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a JSON object", e);
        }
    }

    /// Asks at an address below the origin.
    public Reply get(String path, Account account) {
        return send(Call.get(addresses.origin() + path, account));
    }

    /// Commands at an address below the origin, under a key of its own.
    public Reply post(String path, Account account, JsonNode body) {
        return post(path, account, body, UUID.randomUUID());
    }

    /// Commands at an address below the origin, under a key that makes repeating harmless.
    public Reply post(String path, Account account, JsonNode body, UUID key) {
        return send(Call.post(addresses.origin() + path, account, body, key));
    }

    /// Puts at an address below the origin.
    public Reply put(String path, Account account, JsonNode body, UUID key) {
        return send(Call.put(addresses.origin() + path, account, body, key));
    }

    /// What a reader types to get the account's token into a shell variable; nothing for nobody.
    public Optional<String> tokenCurl(Account account) {
        return tokens.curl(account);
    }

    /// The token itself, for calls that are not plain JSON.
    public String token(Account account) {
        return tokens.of(account);
    }

    /// Commands many things at once: one JSON document per line there and back (NDJSON).
    public List<JsonNode> postLines(
            String path, String type, Account account, List<? extends JsonNode> lines, UUID key) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        var request = HttpRequest.newBuilder(URI.create(addresses.origin() + path))
                .timeout(BATCH_MAX)
                .header("Content-Type", type)
                .header("Accept", "application/x-ndjson, application/problem+json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(text.toString()));
        var response = persist(() -> exchange(authorised(request, account).build()));
        if (response.statusCode() / 100 != 2) {
            throw new Unexpected("the city answered a batch with " + response.statusCode());
        }
        return response.body()
                .lines()
                .filter(line -> !line.isBlank())
                .map(this::node)
                .toList();
    }

    /// Sends a call and reads what comes back.
    public Reply send(Call call) {
        watcher.accept(call);
        var response = persist(() -> exchange(request(call)));
        return new Reply(
                response.statusCode(),
                parsed(response),
                response.headers().firstValue("Idempotent-Replayed").isPresent());
    }

    private HttpRequest request(Call call) {
        var request = HttpRequest.newBuilder(URI.create(call.url()))
                .timeout(ANSWER_MAX)
                .header("Accept", "application/json");
        call.headers().forEach(request::header);
        call.body().ifPresent(_ -> request.header("Content-Type", "application/json"));
        var body = call.body()
                .map(JsonNode::toString)
                .map(HttpRequest.BodyPublishers::ofString)
                .orElseGet(HttpRequest.BodyPublishers::noBody);
        return authorised(request, call.account()).method(call.method(), body).build();
    }

    private HttpRequest.Builder authorised(HttpRequest.Builder request, Account account) {
        var token = tokens.of(account);
        return token.isEmpty() ? request : request.setHeader("Authorization", "Bearer " + token);
    }

    /// Looks again and again until it is so, at most as long as said.
    public void awaitTrue(String what, Duration atMost, BooleanSupplier isSo) {
        var deadline = clock.instant().plus(atMost);
        while (!isSo.getAsBoolean()) {
            if (clock.instant().isAfter(deadline)) {
                throw new Unexpected("within " + atMost.toSeconds() + " s the city never " + what);
            }
            pause(PAUSE);
        }
    }

    /// Asks again and again until the answer satisfies, at most as long as said; what the city shows comes a
    /// moment after what it has decided.
    ///
    /// @param what completes "the city never …", for the message when it does not
    public Reply await(String what, Duration atMost, Supplier<Reply> question, Predicate<Reply> satisfies) {
        var deadline = clock.instant().plus(atMost);
        var reply = question.get();
        while (!satisfies.test(reply)) {
            if (clock.instant().isAfter(deadline)) {
                throw new Unexpected("within " + atMost.toSeconds() + " s the city never " + what + "; last " + reply);
            }
            pause(PAUSE);
            reply = question.get();
        }
        return reply;
    }

    /// Repeats while nobody answers, the one who answers says that the other is away, or the first sending of
    /// the same call is still being answered.
    private HttpResponse<String> persist(Supplier<HttpResponse<String>> exchange) {
        var deadline = clock.instant().plus(outageMax);
        while (true) {
            var pause = PAUSE;
            try {
                var response = exchange.get();
                if (!isForLater(response) || clock.instant().isAfter(deadline)) {
                    return response;
                }
                pause = retryAfter(response);
            } catch (Unexpected noAnswer) {
                if (clock.instant().isAfter(deadline)) {
                    throw noAnswer;
                }
            }
            pause(pause);
        }
    }

    private boolean isForLater(HttpResponse<String> response) {
        return AWAY.contains(response.statusCode())
                || response.statusCode() == CONFLICT
                        && parsed(response).path("code").asText().equals(IN_FLIGHT);
    }

    private static Duration retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(SECONDS.asMatchPredicate())
                .map(seconds -> Duration.ofSeconds(Integer.parseInt(seconds)))
                .orElse(PAUSE);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unexpected("no answer from " + request.uri().getAuthority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private JsonNode parsed(HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        return response.body().isBlank() || !type.contains("json") ? MissingNode.getInstance() : node(response.body());
    }

    private JsonNode node(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new Unexpected("the city sent something that is not JSON", e);
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
