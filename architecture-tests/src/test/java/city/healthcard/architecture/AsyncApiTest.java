package city.healthcard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.contracts.Contract;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.fact.CloudEventHeaders;
import city.healthcard.eventsourcing.fact.ContractTypes;
import city.healthcard.localstack.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// `docs/asyncapi.yaml` is made from the contracts, their schemas and examples, and the headers that the relay writes.
/// Run with `-Dgolden.write=true` to write it again.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AsyncApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build());
    private static final Map<String, String> HEADERS = Map.of(
            "ce_specversion", "Version of CloudEvents",
            "ce_id", "The event that said it, stream/version; the same again is the same message",
            "ce_source", "The service that says it",
            "ce_type", "Name of the contract",
            "ce_time", "When the event was recorded, UTC",
            "content-type", "Of the payload");

    private final SortedMap<String, Class<? extends Contract>> contracts = contracts();

    private static SortedMap<String, Class<? extends Contract>> contracts() {
        var named = new TreeMap<String, Class<? extends Contract>>();
        new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("city.healthcard.contracts").stream()
                        .filter(type -> type.isAssignableTo(Contract.class) && type.isRecord())
                        .map(type -> type.reflect().asSubclass(Contract.class))
                        .forEach(type -> named.put(ContractTypes.nameOf(type), type));
        return named;
    }

    @Test
    void the_description_of_topics_and_messages_is_what_the_code_says() throws IOException {
        var file = new Tree().root().resolve("docs/asyncapi.yaml");
        var description = YAML.writeValueAsString(document());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, description);
        }

        assertThat(Files.readString(file)).isEqualTo(description);
    }

    @Test
    void every_contract_is_on_one_of_the_topics() {
        assertThat(contracts).isNotEmpty();
        assertThat(contracts.keySet()).extracting(ContractTypes::topicOf).isSubsetOf(Topics.NAMES);
    }

    private ObjectNode document() throws IOException {
        var document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Citizen Health Card")
                .put("version", "1")
                .put(
                        "description",
                        "What the services say to each other: CloudEvents 1.0 in binary mode on Kafka. Made from the "
                                + "code; a test compares. A published version never changes.");
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("kafka")
                .put("host", "kafka:8088")
                .put("protocol", "kafka")
                .put("description", "As in docker-compose.yml");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        for (var topic : Topics.NAMES) {
            channel(channels.putObject(topic), topic);
            operation(operations.putObject("say-" + topic), topic);
        }
        components(document.putObject("components"));
        return document;
    }

    private void channel(ObjectNode channel, String topic) {
        channel.put("address", topic).put("description", "What %s-service tells the city".formatted(topic));
        var messages = channel.putObject("messages");
        namesOn(topic).forEach(name -> refer(messages.putObject(name), "#/components/messages/" + name));
        var kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic).put("partitions", Topics.PARTITIONS);
        var configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add("delete");
        configuration.put("retention.ms", -1);
        kafka.put("bindingVersion", "0.5.0");
    }

    private void operation(ObjectNode operation, String topic) {
        operation.put("action", "send");
        refer(operation.putObject("channel"), "#/channels/" + topic);
        operation.put("summary", "%s-service says what happened, once its event is committed".formatted(topic));
        var messages = operation.putArray("messages");
        namesOn(topic).forEach(name -> refer(messages.addObject(), "#/channels/%s/messages/%s".formatted(topic, name)));
    }

    private void components(ObjectNode components) throws IOException {
        var messages = components.putObject("messages");
        for (var contract : contracts.entrySet()) {
            message(messages.putObject(contract.getKey()), contract.getKey(), contract.getValue());
        }
        headers(components.putObject("messageTraits").putObject("cloud-event").putObject("headers"));
    }

    private void message(ObjectNode message, String name, Class<? extends Contract> type) throws IOException {
        message.put("name", name).put("contentType", "application/json");
        refer(message.putArray("traits").addObject(), "#/components/messageTraits/cloud-event");
        var key = message.putObject("bindings").putObject("kafka").putObject("key");
        key.put("type", "string").put("format", "uuid").put("description", "`%s`".formatted(keyOf(name, type)));
        var payload = message.putObject("payload");
        payload.put("schemaFormat", "application/schema+json;version=draft-2020-12");
        payload.set("schema", resource("schemas", name));
        message.putArray("examples").addObject().set("payload", resource("examples", name));
    }

    /// The field whose value orders the message, as the contract itself says of its example.
    private static String keyOf(String name, Class<? extends Contract> type) throws IOException {
        var example = resource("examples", name);
        var key =
                Json.readTolerantly(JSON.writeValueAsBytes(example), type).key().toString();
        return example.properties().stream()
                .filter(field -> field.getValue().asText().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static void headers(ObjectNode headers) {
        headers.put("type", "object");
        var properties = headers.putObject("properties");
        var required = headers.putArray("required");
        new CloudEventHeaders("stream/1", "/card", "card.issued.v1", Instant.EPOCH)
                .headers()
                .forEach(header -> {
                    assertThat(HEADERS).containsKey(header.key());
                    required.add(header.key());
                    properties
                            .putObject(header.key())
                            .put("type", "string")
                            .put("description", HEADERS.get(header.key()));
                });
    }

    private List<String> namesOn(String topic) {
        return contracts.keySet().stream()
                .filter(name -> ContractTypes.topicOf(name).equals(topic))
                .toList();
    }

    private static JsonNode resource(String folder, String name) throws IOException {
        try (var in = Contract.class.getResourceAsStream("%s/%s.json".formatted(folder, name))) {
            assertThat(in).as(folder + " of " + name).isNotNull();
            return JSON.readTree(in);
        }
    }

    private static void refer(ObjectNode node, String target) {
        node.put("$ref", target);
    }
}
