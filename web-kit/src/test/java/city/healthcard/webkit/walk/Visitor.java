package city.healthcard.webkit.walk;

import city.healthcard.webkit.access.Claims;
import city.healthcard.webkit.access.Roles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Calls endpoints over HTTP, as nobody or with a real token of one role.
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, String> CLAIMS = Map.of(
            Claims.INSTITUTION, "35020001",
            Claims.DISTRICT, "350203",
            Claims.BRANCH, "350203-01",
            Claims.CITIZEN, "6f1d3f0e-3f0e-4a55-9c6e-2a4b0c1d2e3f",
            Claims.CARD, "7a2e4a1f-4a1f-4b66-8d7f-3b5c1d2e3f4a",
            Claims.APPLICATION, "8b3f5b2a-5b2a-4c77-9e8a-4c6d2e3f4a5b",
            Claims.HOW, "password");

    /// As the gateway speaks to services.
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new HashMap<>();
    private final URI service;
    private final Examples examples;

    Visitor(URI service, Examples examples) {
        this.service = service;
        this.examples = examples;
    }

    /// What came back.
    record Answer(int status, String contentType, String body) {

        /// A problem document, or what FHIR has in its place.
        boolean isProblem() {
            return contentType.startsWith("application/problem+json") && body.contains("\"code\"")
                    || contentType.startsWith("application/fhir+json") && body.contains("\"OperationOutcome\"");
        }

        boolean isPage() {
            return contentType.startsWith("text/html") && !body.isBlank();
        }

        boolean hasCode(String code) {
            return body.contains("\"" + code + "\"");
        }
    }

    /// What is sent instead of the made-up example.
    ///
    /// @param parameters by name
    /// @param headers beside those of the description
    record Changes(byte @Nullable [] body, Map<String, String> parameters, Map<String, String> headers) {

        static final Changes NONE = new Changes(null, Map.of(), Map.of());

        static Changes body(byte[] body) {
            return new Changes(body, Map.of(), Map.of());
        }

        static Changes parameter(String name, String value) {
            return new Changes(null, Map.of(name, value), Map.of());
        }

        static Changes header(String name, String value) {
            return new Changes(null, Map.of(), Map.of(name, value));
        }
    }

    /// @param role empty for nobody
    Answer call(Endpoint endpoint, String role, Changes changes) throws IOException, InterruptedException {
        return callWith(role.isEmpty() ? "" : tokens.computeIfAbsent(role, Visitor::token), endpoint, changes);
    }

    /// @param token empty for none
    Answer callWith(String token, Endpoint endpoint, Changes changes) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(endpoint, changes)).timeout(PATIENCE);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers(endpoint, changes).forEach(request::header);
        request.method(
                endpoint.method(),
                endpoint.body().isPresent()
                        ? BodyPublishers.ofByteArray(body(endpoint.body().get(), changes))
                        : BodyPublishers.noBody());
        return answer(http.send(request.build(), BodyHandlers.ofInputStream()));
    }

    private byte[] body(Endpoint.Body body, Changes changes) {
        return changes.body() != null
                ? changes.body()
                : examples.of(body.schema()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Answer answer(HttpResponse<InputStream> response) throws IOException {
        var type = response.headers().firstValue("Content-Type").orElse("");
        try (var body = response.body()) {
            var text =
                    type.startsWith("text/event-stream") ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), type, text);
        }
    }

    private Map<String, String> headers(Endpoint endpoint, Changes changes) {
        var headers = new HashMap<String, String>();
        endpoint.body().ifPresent(body -> headers.put("Content-Type", body.contentType()));
        for (var parameter : endpoint.parameters("header")) {
            if (changes.parameters().containsKey(parameter.name())) {
                headers.put(parameter.name(), changes.parameters().get(parameter.name()));
            } else if (parameter.name().equalsIgnoreCase("Idempotency-Key")) {
                headers.put(parameter.name(), UUID.randomUUID().toString());
            } else if (parameter.required()) {
                headers.put(parameter.name(), examples.text(parameter.schema()));
            }
        }
        headers.putAll(changes.headers());
        return headers;
    }

    private URI address(Endpoint endpoint, Changes changes) {
        var path = endpoint.path();
        for (var parameter : endpoint.parameters("path")) {
            path = path.replaceAll("\\{" + parameter.name() + "(:[^}]*)?}", encoded(value(parameter, changes)));
        }
        var query = new ArrayList<String>();
        for (var parameter : endpoint.parameters("query")) {
            if (parameter.required() || changes.parameters().containsKey(parameter.name())) {
                query.add(parameter.name() + "=" + encoded(value(parameter, changes)));
            }
        }
        return service.resolve(path + (query.isEmpty() ? "" : "?" + joined(query)));
    }

    private static String joined(List<String> query) {
        return query.stream().collect(Collectors.joining("&"));
    }

    private String value(Endpoint.Parameter parameter, Changes changes) {
        return changes.parameters().getOrDefault(parameter.name(), examples.text(parameter.schema()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String token(String role) {
        return Roles.OF_CITIZENS.contains(role)
                ? TokenIssuers.citizen("walker", Set.of(role), CLAIMS)
                : TokenIssuers.staff("walker", Set.of(role), CLAIMS);
    }
}
