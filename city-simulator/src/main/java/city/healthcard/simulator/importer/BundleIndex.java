package city.healthcard.simulator.importer;

import city.healthcard.simulator.city.Json;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The first reading of a bundle: one resource in memory at a time, of which only its place is kept.
final class BundleIndex {

    private final Map<String, Place> encounters = new HashMap<>();
    private final Map<String, String> starts = new HashMap<>();
    private final Map<String, List<Place>> belongings = new HashMap<>();
    private final List<Place> loose = new ArrayList<>();
    private final Map<String, Place> medications;
    private final Tally tally = new Tally();
    private @Nullable Patient patient;

    BundleIndex() {
        this.medications = new HashMap<>();
    }

    /// @param shared whose medicines this patient's prescriptions refer to
    BundleIndex(BundleIndex shared) {
        this.medications = shared.medications;
    }

    /// Opens a file; empty when it tells of no patient, such as a bundle of organisations.
    static Optional<Bundle> read(Path path) {
        var index = new BundleIndex();
        try (var in = new BufferedInputStream(Files.newInputStream(path));
                var parser = Json.MAPPER.getFactory().createParser(in)) {
            if (toField(parser, "entry")) {
                parser.nextToken();
                index.entries(parser);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("not a bundle of FHIR R4: " + path.getFileName(), e);
        }
        return index.bundle(path);
    }

    /// What was kept of a file; empty when it tells of no patient.
    Optional<Bundle> bundle(Path path) {
        return Optional.ofNullable(patient).map(person -> bundle(path, person));
    }

    private Bundle bundle(Path path, Patient person) {
        var stays = new ArrayList<Bundle.Stay>();
        encounters.forEach((id, place) ->
                stays.add(new Bundle.Stay(starts.getOrDefault(id, ""), place, belongings.getOrDefault(id, List.of()))));
        belongings.forEach((encounter, places) -> {
            if (!encounters.containsKey(encounter)) {
                loose.addAll(places);
            }
        });
        tally.entries(loose.size());
        return new Bundle(path, person, stays, loose, medications, tally);
    }

    /// Keeps the entries of the array at whose beginning the parser stands.
    void entries(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            entry(parser);
        }
    }

    private static boolean toField(JsonParser parser, String name) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.currentName().equals(name)) {
                return true;
            }
            parser.nextToken();
            parser.skipChildren();
        }
        return false;
    }

    private void entry(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            if (name.equals("resource")) {
                var from = parser.currentTokenLocation().getByteOffset();
                JsonNode resource = Json.MAPPER.readTree(parser);
                var length = Math.toIntExact(parser.currentLocation().getByteOffset() - from);
                Kind.of(resource.path("resourceType").asText())
                        .ifPresent(kind -> keep(new Place(kind, from, length), resource));
            } else {
                parser.skipChildren();
            }
        }
    }

    /// Keeps where a resource stands, and counts it.
    void keep(Place place, JsonNode resource) {
        tally.resource(place.kind(), resource);
        var id = resource.path("id").asText();
        switch (place.kind()) {
            case PATIENT -> patient = Patient.of(resource);
            case MEDICATION -> medications.put(id, place);
            case ENCOUNTER -> {
                encounters.put(id, place);
                starts.put(id, Fhir.instant(resource.path("period").path("start")));
            }
            case ALLERGY, DEVICE, SUPPLY -> loose.add(place);
            case CLAIM -> belongs(encounterOf(resource), place);
            case CONDITION, OBSERVATION, REPORT, PRESCRIPTION, PROCEDURE, IMMUNIZATION, IMAGING ->
                belongs(Fhir.id(resource.path("encounter")), place);
        }
    }

    private void belongs(String encounter, Place place) {
        belongings.computeIfAbsent(encounter, _ -> new ArrayList<>()).add(place);
    }

    private static String encounterOf(JsonNode claim) {
        for (var item : claim.path("item")) {
            if (item.has("encounter")) {
                return Fhir.id(item.path("encounter").path(0));
            }
        }
        return "";
    }
}
