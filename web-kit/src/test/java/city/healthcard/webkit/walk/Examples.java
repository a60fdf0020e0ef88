package city.healthcard.webkit.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Makes up a value that has the shape a schema asks for; whether it makes sense is another question.
final class Examples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEPTH_MAX = 8;
    private static final Pattern WORDS = Pattern.compile("\\^?[a-z]+(\\|[a-z]+)*\\$?");

    private final ApiDescription api;

    Examples(ApiDescription api) {
        this.api = api;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    /// The same for a parameter, as text.
    String text(JsonNode schema) {
        return of(schema).asText();
    }

    private JsonNode of(JsonNode unresolved, int depth) {
        var schema = api.resolved(unresolved);
        if (schema.path("enum").isArray()) {
            return schema.path("enum").path(0);
        }
        for (var choice : new String[] {"oneOf", "anyOf", "allOf"}) {
            if (schema.path(choice).isArray() && !schema.path(choice).isEmpty()) {
                return of(notNull(schema.path(choice)), depth + 1);
            }
        }
        return switch (type(schema)) {
            case "object" -> depth > DEPTH_MAX ? JSON.objectNode() : object(schema, depth);
            case "array" ->
                depth > DEPTH_MAX ? JSON.arrayNode() : JSON.arrayNode().add(of(schema.path("items"), depth + 1));
            case "integer", "number" ->
                JSON.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(string(schema));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), of(property.getValue(), depth + 1)));
        return object;
    }

    private static String string(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> "0b7e1c52-9a54-4c0e-9f5c-1d2b3a4c5d6e";
            case "date" -> "2026-01-05";
            case "date-time" -> "2026-01-05T01:30:00Z";
            case "time" -> "09:30:00";
            case "uri" -> "http://city.test/";
            default -> {
                var pattern = schema.path("pattern").asText();
                yield WORDS.matcher(pattern).matches()
                        ? pattern.split("\\|", 2)[0]
                        : "a".repeat(Math.max(1, schema.path("minLength").asInt(1)));
            }
        };
    }

    /// OpenAPI 3.1 says `["string", "null"]` of what may be missing.
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return StreamSupport.stream(type.spliterator(), false)
                    .map(JsonNode::asText)
                    .filter(name -> !name.equals("null"))
                    .findFirst()
                    .orElse("string");
        }
        return type.isTextual() ? type.asText() : schema.has("properties") ? "object" : "string";
    }

    private static JsonNode notNull(JsonNode choices) {
        return StreamSupport.stream(choices.spliterator(), false)
                .filter(choice -> !choice.path("type").asText().equals("null"))
                .findFirst()
                .orElse(choices.path(0));
    }
}
