package city.healthcard.records.fhirpost;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.healthcard.records.fhir.Systems;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// The lives that the project carries, as the transactions that institutions would post of them: one for each
/// encounter.
final class Sample {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("../city-simulator/src/main/resources/sample");

    private Sample() {}

    /// A transaction, and how many items its visit has to have.
    record Transaction(byte[] bundle, int items) {}

    static List<Transaction> transactions() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json.gz"))
                    .sorted()
                    .flatMap(file -> of(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Transaction> of(Path file) {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            var text = new String(in.readAllBytes(), UTF_8).replace("\"USD\"", "\"CNY\"");
            return of(JSON.readTree(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Transaction> of(JsonNode life) {
        var visits = new LinkedHashMap<String, List<JsonNode>>();
        var medicines = new LinkedHashMap<String, JsonNode>();
        for (var entry : life.path("entry")) {
            var resource = entry.path("resource");
            if (resource.path("resourceType").asText().equals("Encounter")) {
                number(resource);
                visits.computeIfAbsent(entry.path("fullUrl").asText(), _ -> new ArrayList<>())
                        .add(entry);
            } else if (resource.path("resourceType").asText().equals("Medication")) {
                medicines.put(entry.path("fullUrl").asText(), entry);
            }
        }
        for (var entry : life.path("entry")) {
            var encounter = encounterOf(entry.path("resource"));
            if (visits.containsKey(encounter)) {
                visits.get(encounter).add(entry);
            }
        }
        return visits.values().stream()
                .map(entries -> transaction(entries, medicines))
                .toList();
    }

    private static void number(JsonNode encounter) {
        ((ObjectNode) encounter)
                .withArray("identifier")
                .addObject()
                .put("system", Systems.visitsOf("35020001"))
                .put("value", encounter.path("id").asText());
    }

    private static String encounterOf(JsonNode resource) {
        return switch (resource.path("resourceType").asText()) {
            case "Claim" -> resource.at("/item/0/encounter/0/reference").asText();
            case "ExplanationOfBenefit", "CarePlan", "CareTeam", "DocumentReference", "MedicationAdministration" -> "";
            default -> resource.at("/encounter/reference").asText();
        };
    }

    private static Transaction transaction(List<JsonNode> entries, Map<String, JsonNode> medicines) {
        var bundle = JSON.createObjectNode().put("resourceType", "Bundle").put("type", "transaction");
        var items = 0;
        var patient = bundle.withArray("entry").addObject();
        patient.put(
                "fullUrl", entries.getFirst().at("/resource/subject/reference").asText());
        patient.putObject("resource")
                .put("resourceType", "Patient")
                .putArray("identifier")
                .addObject()
                .put("system", Systems.CARDS)
                .put("value", "3502000000000001");
        for (var entry : entries) {
            bundle.withArray("entry").add(entry);
            items += entry.at("/resource/item").isEmpty()
                    ? 1
                    : entry.at("/resource/item").size();
            var medicine = entry.at("/resource/medicationReference/reference").asText();
            if (medicines.containsKey(medicine)) {
                bundle.withArray("entry").add(medicines.get(medicine));
            }
        }
        for (var entry : bundle.path("entry")) {
            ((ObjectNode) entry).putObject("request").put("method", "POST");
        }
        return new Transaction(bundle.toString().getBytes(UTF_8), items - 1);
    }
}
