package city.healthcard.simulator.importer;

import city.healthcard.simulator.city.Json;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// A file of NDJSON: a bundle on a line is a patient's; resources on lines, as a bulk export writes them, belong to the
/// patient they name, wherever in the file they stand. Like [BundleIndex] it keeps places and no resources.
final class Lines {

    private final Path path;
    private final FileChannel file;
    private final Consumer<Bundle> each;
    private final Map<String, BundleIndex> patients = new LinkedHashMap<>();
    private final BundleIndex shared = new BundleIndex();

    private Lines(Path path, FileChannel file, Consumer<Bundle> each) {
        this.path = path;
        this.file = file;
        this.each = each;
    }

    /// Gives every patient's bundle to `each` and closes it afterwards: bundles as they come, then the patients
    /// of the lines.
    static void visit(Path path, Consumer<Bundle> each) {
        try (var file = FileChannel.open(path);
                var in = new BufferedInputStream(Files.newInputStream(path));
                var parser = Json.MAPPER.getFactory().createParser(in)) {
            var lines = new Lines(path, file, each);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                lines.line(parser);
            }
            lines.patients.values().forEach(lines::give);
        } catch (IOException e) {
            throw new UncheckedIOException("not NDJSON of FHIR R4: " + path.getFileName(), e);
        }
    }

    private void line(JsonParser parser) throws IOException {
        var from = parser.currentTokenLocation().getByteOffset();
        var bundle = new BundleIndex();
        var type = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("resourceType")) {
                type = parser.getText();
            } else if (name.equals("entry") && value == JsonToken.START_ARRAY) {
                bundle.entries(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (type.equals("Bundle")) {
            give(bundle);
        } else {
            var length = Math.toIntExact(parser.currentLocation().getByteOffset() - from);
            Kind.of(type).ifPresent(kind -> resource(new Place(kind, from, length)));
        }
    }

    private void give(BundleIndex index) {
        index.bundle(path).ifPresent(bundle -> {
            try (bundle) {
                each.accept(bundle);
            }
        });
    }

    /// A medicine is nobody's; prescriptions of all patients refer to it.
    private void resource(Place place) {
        var resource = place.read(file);
        if (place.kind() == Kind.MEDICATION) {
            shared.keep(place, resource);
        } else {
            patients.computeIfAbsent(patientOf(place.kind(), resource), _ -> new BundleIndex(shared))
                    .keep(place, resource);
        }
    }

    private static String patientOf(Kind kind, JsonNode resource) {
        return kind == Kind.PATIENT
                ? resource.path("id").asText()
                : Fhir.id(resource.has("subject") ? resource.path("subject") : resource.path("patient"));
    }
}
