package city.healthcard.webkit.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Everything that has ever broken a service that reads JSON.
final class BadBodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 5_000;
    private static final int LONG = 20_000;

    private BadBodies() {}

    /// Bodies that no endpoint may take, by what is wrong with them.
    static Map<String, byte[]> neverReadable(JsonNode good) {
        var bodies = new LinkedHashMap<String, byte[]>();
        bodies.put("nothing", new byte[0]);
        bodies.put("half an object", bytes("{\"a\":"));
        bodies.put("two values", bytes("{} {}"));
        bodies.put("a bare word", bytes("nonsense"));
        bodies.put("a deep nest", bytes("[".repeat(DEEP)));
        bodies.put("a deep object", bytes("{\"a\":".repeat(DEEP)));
        bodies.put("bytes that are not UTF-8", new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
        bodies.put("a number with a hundred thousand digits", bytes("{\"a\":" + "9".repeat(100_000) + "}"));
        if (good instanceof ObjectNode object) {
            bodies.put("an unknown field", bytes(with(object, changed -> changed.put("noSuchField", 1))));
            bodies.put("a field twice", bytes(twice(object)));
            bodies.put("a list", bytes("[]"));
            bodies.put("a text", bytes("\"text\""));
            bodies.put("a number", bytes("1"));
        }
        return bodies;
    }

    /// Bodies with one value that is unlikely to be right; some endpoint may take some of them.
    static Map<String, byte[]> unlikely(JsonNode good) {
        var bodies = new LinkedHashMap<String, byte[]>();
        bodies.put("null", bytes("null"));
        bodies.put("an empty object", bytes("{}"));
        if (good instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(field -> unlikely(object, field, bodies));
        }
        return bodies;
    }

    private static void unlikely(ObjectNode good, String field, Map<String, byte[]> bodies) {
        for (var value : values().entrySet()) {
            var body = with(good, changed -> changed.set(field, value.getValue()));
            bodies.put(field + " is " + value.getKey(), bytes(body));
        }
        bodies.put(field + " is missing", bytes(with(good, changed -> changed.remove(field))));
        if (good.get(field) instanceof ObjectNode inner) {
            inner.fieldNames()
                    .forEachRemaining(name -> bodies.put(
                            field + "/" + name + " is an odd text",
                            bytes(with(
                                    good,
                                    changed ->
                                            changed.set(field, inner.deepCopy().put(name, "\u0000\ud800"))))));
        }
    }

    private static Map<String, JsonNode> values() {
        var values = new LinkedHashMap<String, JsonNode>();
        values.put("null", JSON.nullNode());
        values.put("a number", JSON.numberNode(1));
        values.put("negative", JSON.numberNode(-1));
        values.put("a fraction", JSON.numberNode(new BigDecimal("1.5")));
        values.put("beyond long", JSON.numberNode(BigInteger.TWO.pow(63)));
        values.put("an immense exponent", JSON.numberNode(new BigDecimal("1e400")));
        values.put("true", JSON.booleanNode(true));
        values.put("an empty text", JSON.textNode(""));
        values.put("blank", JSON.textNode(" \t\u3000"));
        values.put("a text", JSON.textNode("text"));
        values.put("an impossible date", JSON.textNode("2026-02-30"));
        values.put("a date before all dates", JSON.textNode("-999999999-01-01"));
        values.put("an impossible moment", JSON.textNode("2026-02-30T25:00:00Z"));
        values.put("the zero character", JSON.textNode("a\u0000b"));
        values.put("half a character", JSON.textNode("\ud800"));
        values.put("a very long text", JSON.textNode("长".repeat(LONG)));
        values.put("a list", JSON.arrayNode());
        values.put("a list of null", JSON.arrayNode().addNull());
        values.put("an object", JSON.objectNode());
        return values;
    }

    private static String with(ObjectNode good, Consumer<ObjectNode> change) {
        var changed = good.deepCopy();
        change.accept(changed);
        return changed.toString();
    }

    private static String twice(ObjectNode good) {
        var name = good.isEmpty() ? "a" : good.fieldNames().next();
        var field = JSON.textNode(name) + ":1";
        return "{" + field + "," + field + "}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
