package city.healthcard.records.shares;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.webkit.problem.Text;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a link shows, for a person who has no system to open it with.
///
/// @param left how many items more there are than are shown
public record SharedView(Instant madeAt, List<Part> parts, int left) {

    private static final int SHOWN_MAX = 300;
    private static final Map<String, String> KINDS = Map.of(
            "AllergyIntolerance", "allergies",
            "MedicationRequest", "medication",
            "Condition", "problems",
            "Observation", "results",
            "DiagnosticReport", "reports",
            "Procedure", "procedures",
            "Immunization", "immunizations");
    private static final List<String> ORDER = List.of(
            "AllergyIntolerance",
            "MedicationRequest",
            "Condition",
            "Observation",
            "DiagnosticReport",
            "Procedure",
            "Immunization");

    /// The items of one kind.
    public record Part(String kind, List<Line> lines) {

        /// The name of the kind among the words of the pages by kind.
        public String word() {
            return "kind_" + kind;
        }
    }

    /// One item.
    ///
    /// @param detail what was found or ordered; empty when there is none
    /// @param at when it was; absent when nobody says
    /// @param institution who says so; absent when nobody does
    public record Line(String name, String detail, Optional<Instant> at, Optional<Text> institution) {}

    public SharedView {
        parts = List.copyOf(parts);
    }

    /// The view of a bundle of ours.
    static SharedView of(byte[] bundle, Function<String, Text> names) {
        var tree = tree(bundle);
        var encounters = new HashMap<String, JsonNode>();
        var byType = new HashMap<String, List<JsonNode>>();
        var count = 0;
        for (var entry : tree.path("entry")) {
            var resource = entry.path("resource");
            var type = resource.path("resourceType").asText();
            if (type.equals("Encounter")) {
                encounters.put("Encounter/" + resource.path("id").asText(), resource);
            } else if (KINDS.containsKey(type)) {
                count++;
                if (count <= SHOWN_MAX) {
                    byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(resource);
                }
            }
        }
        var parts = ORDER.stream()
                .filter(byType::containsKey)
                .map(type -> new Part(
                        KINDS.getOrDefault(type, ""),
                        byType.getOrDefault(type, List.of()).stream()
                                .map(resource -> line(resource, encounters, names))
                                .toList()))
                .toList();
        return new SharedView(
                instant(tree.path("timestamp").asText()).orElse(Instant.EPOCH), parts, Math.max(0, count - SHOWN_MAX));
    }

    private static JsonNode tree(byte[] bundle) {
        try {
            return Json.mapper().readTree(bundle);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Line line(JsonNode resource, Map<String, JsonNode> encounters, Function<String, Text> names) {
        var encounter = Optional.ofNullable(
                encounters.get(resource.path("encounter").path("reference").asText()));
        var institution = encounter
                .map(it -> it.path("serviceProvider")
                        .path("identifier")
                        .path("value")
                        .asText())
                .filter(code -> !code.isEmpty())
                .map(names);
        var at = Stream.of(
                        resource.path("effectiveDateTime"),
                        resource.path("authoredOn"),
                        resource.path("occurrenceDateTime"),
                        resource.path("performedPeriod").path("start"),
                        resource.path("onsetDateTime"))
                .map(JsonNode::asText)
                .flatMap(text -> instant(text).stream())
                .findFirst()
                .or(() -> encounter.flatMap(
                        it -> instant(it.path("period").path("start").asText())));
        return new Line(name(resource), detail(resource), at, institution);
    }

    private static String name(JsonNode resource) {
        return Stream.of("code", "medicationCodeableConcept", "vaccineCode")
                .map(resource::path)
                .flatMap(concept -> Stream.of(
                        concept.path("text").asText(),
                        concept.path("coding").path(0).path("code").asText()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String detail(JsonNode resource) {
        var parts = new ArrayList<String>();
        parts.add(value(resource));
        for (var component : resource.path("component")) {
            parts.add(component.path("code").path("text").asText() + ' ' + value(component));
        }
        parts.add(resource.path("dosageInstruction").path(0).path("text").asText());
        parts.add(resource.path("conclusion").asText());
        return String.join(" · ", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    private static String value(JsonNode resource) {
        var quantity = resource.path("valueQuantity");
        if (quantity.has("value")) {
            return (quantity.path("value").decimalValue().toPlainString()
                            + ' '
                            + quantity.path("unit").asText())
                    .strip();
        }
        var concept = resource.path("valueCodeableConcept").path("text").asText();
        return concept.isEmpty() ? resource.path("valueString").asText() : concept;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
