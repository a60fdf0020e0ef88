package city.healthcard.simulator.spoiling;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes what is almost right out of what is right: JSON with a few of its parts gone, doubled, exchanged, renamed or
/// replaced by what nobody expects, and now and then with bytes that are no JSON any more. The same seed makes the
/// same.
public final class Mutations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int CHANGES_MAX = 4;
    private static final String RUNS = "fuzz.runs";
    private static final long SEED_OF_BUILDS = 20_261_126;

    private final Random random;

    public Mutations(long seed) {
        random = new Random(seed);
    }

    /// The seed of this run: `fuzz.seed`, else another one each time where `fuzz.runs` is said, else the same
    /// always: a build shall say the same of the same tree.
    public static long seed() {
        return Long.getLong("fuzz.seed", Integer.getInteger(RUNS) == null ? SEED_OF_BUILDS : System.nanoTime());
    }

    /// How many are made in this run: `fuzz.runs`, else few enough for every build.
    public static int runs(int usual) {
        return Integer.getInteger(RUNS, usual);
    }

    /// A variant of `good`.
    public byte[] of(byte[] good) {
        try {
            var tree = JSON.readTree(good);
            for (var i = 0; i <= random.nextInt(CHANGES_MAX); i++) {
                change(tree);
            }
            var bytes = JSON.writeValueAsBytes(tree);
            return random.nextInt(10) == 0 ? broken(bytes) : bytes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void change(JsonNode tree) {
        var containers = new ArrayList<JsonNode>();
        collect(tree, containers);
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object when !object.isEmpty() -> change(object);
            case ArrayNode array when !array.isEmpty() -> change(array);
            default -> {}
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private void change(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "x", object.remove(name));
            case 2 ->
                object.set(
                        name,
                        object.get(names.get(random.nextInt(names.size()))).deepCopy());
            case 3 -> object.set(name, NODES.arrayNode().add(object.get(name).deepCopy()));
            default -> object.set(name, odd());
        }
    }

    private void change(ArrayNode array) {
        var at = random.nextInt(array.size());
        switch (random.nextInt(4)) {
            case 0 -> array.remove(at);
            case 1 -> array.add(array.get(at).deepCopy());
            case 2 -> array.insert(0, array.get(at).deepCopy());
            default -> array.set(at, odd());
        }
    }

    private JsonNode odd() {
        return switch (random.nextInt(16)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(true);
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(new BigDecimal("1e" + (random.nextInt(2000) - 1000)));
            case 4 -> NODES.textNode("");
            case 5 -> NODES.textNode("\u0000");
            case 6 -> NODES.textNode("\ud83d");
            case 7 -> NODES.textNode("字".repeat(random.nextInt(3000)));
            case 8 -> NODES.textNode("2026-02-30");
            case 9 -> NODES.textNode("9999-12-31T23:59:60Z");
            case 10 -> NODES.textNode("' or 1=1 --");
            case 11 -> NODES.objectNode();
            case 12 -> NODES.arrayNode();
            case 13 -> nested(random.nextInt(60));
            case 14 -> NODES.textNode("urn:uuid:" + random.nextInt());
            default -> NODES.numberNode(-0.0);
        };
    }

    private static JsonNode nested(int depth) {
        JsonNode node = NODES.textNode("deep");
        for (var i = 0; i < depth; i++) {
            node = NODES.arrayNode().add(node);
        }
        return node;
    }

    /// Cut off, or with a byte that is another one.
    private byte[] broken(byte[] bytes) {
        if (random.nextBoolean()) {
            return new String(bytes, 0, random.nextInt(bytes.length), UTF_8).getBytes(UTF_8);
        }
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return bytes;
    }
}
