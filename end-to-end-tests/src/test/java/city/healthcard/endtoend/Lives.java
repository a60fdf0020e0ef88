package city.healthcard.endtoend;

import city.healthcard.simulator.city.Json;
import city.healthcard.simulator.importer.Importer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Bundles of people whom the city does not know yet, made from one life of the sample by giving everything other ids.
final class Lives {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Lives() {}

    /// Somebody who has lived the sample's life many times over: one patient, and everything else as often
    /// as it takes.
    static Path enlarged(Path folder, long bytesMin) {
        var person = UUID.randomUUID();
        var file = folder.resolve("life-" + person + ".json");
        try (var out = Files.newBufferedWriter(file)) {
            var once = Json.MAPPER.readTree(renamed(sample(), person, "")).path("entry");
            out.write("{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [");
            var patient = only(once, true);
            var rest = only(once, false);
            var name = Json.MAPPER.readTree(patient).at("/resource/id").asText();
            out.write(patient);
            for (long written = 0; written < bytesMin; written += rest.length()) {
                out.write(",\n");
                out.write(renamed(rest, UUID.randomUUID(), name));
            }
            out.write("]}");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String only(JsonNode entries, boolean isPatient) {
        var kept = new StringBuilder();
        for (var entry : entries) {
            if (entry.at("/resource/resourceType").asText().equals("Patient") == isPatient) {
                kept.append(kept.isEmpty() ? "" : ",\n").append(entry);
            }
        }
        return kept.toString();
    }

    /// @param but an id that stays: everything is about the one patient
    private static String renamed(String bundle, UUID life, String but) {
        return ID.matcher(bundle).replaceAll(id -> id.group().equals(but) ? but : other(id.group(), life));
    }

    private static String other(String id, UUID life) {
        return UUID.nameUUIDFromBytes((life + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String sample() throws IOException {
        try (var sample = Importer.class.getResourceAsStream("/sample/jarrod.json.gz");
                var in = new GZIPInputStream(sample)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
