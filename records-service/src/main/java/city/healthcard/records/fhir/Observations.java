package city.healthcard.records.fhir;

import city.healthcard.records.clinical.Component;
import city.healthcard.records.clinical.Observation;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Findings as `Observation`.
final class Observations implements Mapper<Observation> {

    private static final String CATEGORY = Codes.TERMINOLOGY + "observation-category";
    private static final String FLAG = Codes.TERMINOLOGY + "v3-ObservationInterpretation";
    private static final Set<String> STATUSES =
            Set.of("registered", "preliminary", "final", "amended", "corrected", "cancelled", "unknown");
    private static final Set<String> CATEGORIES = Set.of(
            "social-history",
            "vital-signs",
            "imaging",
            "laboratory",
            "procedure",
            "survey",
            "exam",
            "therapy",
            "activity");
    private static final Set<String> FLAGS = Set.of(
            "A", "AA", "H", "HH", "L", "LL", "N", "HU", "LU", "<", ">", "POS", "NEG", "IND", "DET", "ND", "E", "R", "S",
            "I", "NS", "SDD", "U", "D", "B", "W");

    @Override
    public String type() {
        return "Observation";
    }

    @Override
    public List<Place<Observation>> items(VisitSheet sheet) {
        return Mappers.numbered(sheet.observations());
    }

    @Override
    public String letter() {
        return "o";
    }

    @Override
    public void write(Part part, Observation observation, String id) throws IOException {
        var json = part.json();
        part.head(type(), id);
        json.text("status", statusOf(observation));
        Codes.known(json, "category", CATEGORY, CATEGORIES, observation.category());
        part.concept("code", observation.system(), observation.version(), observation.code(), observation.display());
        part.subject("subject");
        json.time("effectiveDateTime", observation.at());
        performer(part);
        part.value(observation.value(), observation.unit(), observation.result(), observation.text());
        Codes.known(json, "interpretation", FLAG, FLAGS, observation.flag());
        range(part, observation);
        if (!observation.components().isEmpty()) {
            json.beginList("component");
            for (var component : observation.components()) {
                component(part, component);
            }
            json.endList();
        }
        json.end();
    }

    /// Whoever found it did so for the institution that posted it.
    private static void performer(Part part) throws IOException {
        part.json().beginList("performer").begin().begin("identifier");
        part.json()
                .text("system", Systems.INSTITUTIONS)
                .text("value", part.sheet().institution())
                .end()
                .end()
                .endList();
    }

    private static void range(Part part, Observation observation) throws IOException {
        if (observation.low() != null || observation.high() != null) {
            part.json().beginList("referenceRange").begin();
            part.quantity("low", observation.low(), observation.unit());
            part.quantity("high", observation.high(), observation.unit());
            part.json().end().endList();
        }
    }

    private static void component(Part part, Component component) throws IOException {
        part.json().begin();
        part.concept("code", component.system(), component.version(), component.code(), component.display());
        part.value(component.value(), component.unit(), component.result(), component.text());
        part.json().end();
    }

    private static String statusOf(Observation observation) {
        return observation.status() == null ? "final" : Statuses.of(observation.status(), STATUSES, "unknown");
    }

    @Override
    public Facts facts(FiledVisit visit, VisitSheet sheet, Observation observation) {
        return new Facts()
                .token("code", observation.system(), observation.code())
                .token("category", systemOf(observation.category()), observation.category())
                .token("status", null, statusOf(observation))
                .time("date", observation.at());
    }

    private static @Nullable String systemOf(@Nullable String category) {
        return category != null && CATEGORIES.contains(category) ? CATEGORY : null;
    }

    @Override
    public Set<String> tokens() {
        return Set.of("code", "category", "status");
    }

    @Override
    public List<String> dates() {
        return List.of("date");
    }
}
