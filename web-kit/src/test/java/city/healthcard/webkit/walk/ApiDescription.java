package city.healthcard.webkit.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A service's OpenAPI document, read as far as a walk needs it.
final class ApiDescription {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    ApiDescription(JsonNode document) {
        this.document = document;
    }

    List<Endpoint> endpoints() {
        var endpoints = new ArrayList<Endpoint>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> endpoints.add(
                                endpoint(path.getKey(), path.getValue(), operation.getKey(), operation.getValue()))));
        return endpoints;
    }

    /// The names of all operations, `Class_method`.
    Set<String> operations() {
        return document.findValuesAsText("operationId").stream().collect(Collectors.toSet());
    }

    private Endpoint endpoint(String path, JsonNode shared, String method, JsonNode operation) {
        var parameters = new ArrayList<Endpoint.Parameter>();
        shared.path("parameters").forEach(parameter -> parameters.add(parameter(resolved(parameter))));
        operation.path("parameters").forEach(parameter -> parameters.add(parameter(resolved(parameter))));
        return new Endpoint(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                roles(operation),
                parameters,
                body(operation),
                operation.path("responses").toString().contains("text/event-stream"),
                false);
    }

    private static Optional<Set<String>> roles(JsonNode operation) {
        if (!operation.has("x-roles")) {
            return Optional.empty();
        }
        var roles = new HashSet<String>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        return Optional.of(roles);
    }

    private static Endpoint.Parameter parameter(JsonNode parameter) {
        return new Endpoint.Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                parameter.path("schema"));
    }

    private Optional<Endpoint.Body> body(JsonNode operation) {
        return resolved(operation.path("requestBody")).path("content").properties().stream()
                .map(content ->
                        new Endpoint.Body(content.getKey(), content.getValue().path("schema")))
                .findFirst();
    }

    /// What a `$ref` points to; the node itself when it is none.
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref");
        return reference instanceof MissingNode
                ? node
                : resolved(document.at(reference.asText().substring(1)));
    }
}
