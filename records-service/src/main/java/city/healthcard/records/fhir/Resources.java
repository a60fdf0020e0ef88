package city.healthcard.records.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.healthcard.records.clinical.Coding;
import city.healthcard.records.clinical.Component;
import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.Immunization;
import city.healthcard.records.clinical.Observation;
import city.healthcard.records.clinical.Prescription;
import city.healthcard.records.clinical.Procedure;
import city.healthcard.records.clinical.Report;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One visit as FHIR resources, each with the id `visit`, or `visit-letter-number` for what belongs to it.
final class Resources {

    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    private static final Set<String> OBSERVED =
            Set.of("registered", "preliminary", "final", "amended", "corrected", "cancelled", "unknown");
    private static final Set<String> ORDERED =
            Set.of("active", "on-hold", "cancelled", "completed", "stopped", "draft", "unknown");
    private static final Set<String> DONE =
            Set.of("preparation", "in-progress", "not-done", "on-hold", "stopped", "completed", "unknown");
    private static final Set<String> REPORTED = Set.of(
            "registered",
            "partial",
            "preliminary",
            "final",
            "amended",
            "corrected",
            "appended",
            "cancelled",
            "unknown");
    private static final Set<String> GIVEN = Set.of("completed", "not-done");

    private final Json json;
    private final FiledVisit visit;
    private final VisitSheet sheet;

    Resources(Json json, FiledVisit visit, VisitSheet sheet) {
        this.json = json;
        this.visit = visit;
        this.sheet = sheet;
    }

    boolean hasEncounter() {
        return sheet.kind() != VisitKind.ENTRY;
    }

    void encounter() throws IOException {
        var kind = Objects.requireNonNullElse(sheet.kind(), VisitKind.OUTPATIENT);
        head("Encounter", visit.id().toString());
        json.beginList("identifier").begin();
        json.text("system", Codes.CITY + "institutions/" + sheet.institution() + "/visits");
        json.text("value", sheet.number()).end().endList();
        json.text("status", sheet.end() == null ? "in-progress" : "finished");
        json.begin("class");
        Codes.coding(json, TERMINOLOGY + "v3-ActCode", null, kind.actCode(), null);
        json.end();
        department();
        reference("subject", "Patient/" + visit.citizen());
        if (sheet.practitioner() != null) {
            json.beginList("participant").begin().begin("individual");
            json.text("display", sheet.practitioner()).end().end().endList();
        }
        period("period", sheet.start(), sheet.end());
        json.begin("serviceProvider").begin("identifier");
        json.text("system", Codes.CITY + "institutions").text("value", sheet.institution());
        json.end().end().end();
    }

    void diagnosis(Diagnosis diagnosis, int number) throws IOException {
        var allergy = "allergy".equals(diagnosis.role());
        head(allergy ? "AllergyIntolerance" : "Condition", id('c', number));
        var systems = TERMINOLOGY + (allergy ? "allergyintolerance-" : "condition-");
        Codes.concept(json, "clinicalStatus", systems + "clinical", diagnosis.status());
        Codes.concept(
                json, "verificationStatus", systems + (allergy ? "verification" : "ver-status"), diagnosis.certainty());
        concept("code", diagnosis.system(), diagnosis.version(), diagnosis.code(), diagnosis.display());
        reference(allergy ? "patient" : "subject", "Patient/" + visit.citizen());
        encounterReference();
        json.time("onsetDateTime", diagnosis.start());
        if (!allergy) {
            json.time("abatementDateTime", diagnosis.end());
        }
        json.end();
    }

    void observation(Observation observation, int number) throws IOException {
        head("Observation", id('o', number));
        json.text("status", Codes.status(observation.status(), OBSERVED, "final"));
        Codes.concepts(json, "category", TERMINOLOGY + "observation-category", observation.category());
        concept("code", observation.system(), observation.version(), observation.code(), observation.display());
        subject();
        json.time("effectiveDateTime", observation.at());
        value(observation.value(), observation.unit(), observation.result(), observation.text());
        Codes.concepts(json, "interpretation", TERMINOLOGY + "v3-ObservationInterpretation", observation.flag());
        range(observation);
        if (!observation.components().isEmpty()) {
            json.beginList("component");
            for (var component : observation.components()) {
                component(component);
            }
            json.endList();
        }
        json.end();
    }

    void prescription(Prescription prescription, int number) throws IOException {
        head("MedicationRequest", id('m', number));
        json.text("status", Codes.status(prescription.status(), ORDERED, "unknown"));
        json.text("intent", "order");
        concept(
                "medicationCodeableConcept",
                prescription.system(),
                prescription.version(),
                prescription.code(),
                prescription.display());
        subject();
        json.time("authoredOn", prescription.at());
        if (prescription.dosage() != null) {
            json.beginList("dosageInstruction").begin();
            json.text("text", prescription.dosage()).end().endList();
        }
        if (prescription.quantity() != null) {
            json.begin("dispenseRequest");
            quantity("quantity", prescription.quantity(), prescription.unit());
            json.end();
        }
        json.end();
    }

    void procedure(Procedure procedure, int number) throws IOException {
        head("Procedure", id('p', number));
        json.text("status", Codes.status(procedure.status(), DONE, "unknown"));
        concept("code", procedure.system(), procedure.version(), procedure.code(), procedure.display());
        subject();
        period("performedPeriod", procedure.start(), procedure.end());
        json.end();
    }

    void report(Report report, int number) throws IOException {
        head("DiagnosticReport", id('r', number));
        json.text("status", Codes.status(report.status(), REPORTED, "unknown"));
        concept("code", report.system(), report.version(), report.code(), report.display());
        subject();
        json.time("effectiveDateTime", report.at());
        if (!report.results().isEmpty()) {
            json.beginList("result");
            for (var result : report.results()) {
                json.begin().text("display", Objects.requireNonNullElse(result.display(), result.code()));
                json.end();
            }
            json.endList();
        }
        json.text("conclusion", report.conclusion());
        if (report.text() != null) {
            json.beginList("presentedForm").begin().text("contentType", "text/plain; charset=utf-8");
            json.bytes("data", report.text().getBytes(UTF_8)).end().endList();
        }
        json.end();
    }

    void immunization(Immunization immunization, int number) throws IOException {
        head("Immunization", id('i', number));
        json.text("status", Codes.status(immunization.status(), GIVEN, "completed"));
        concept(
                "vaccineCode",
                immunization.system(),
                immunization.version(),
                immunization.code(),
                immunization.display());
        reference("patient", "Patient/" + visit.citizen());
        encounterReference();
        json.time("occurrenceDateTime", Objects.requireNonNullElse(immunization.at(), sheet.start()));
        json.text("lotNumber", immunization.lot());
        if (immunization.dose() != null) {
            json.beginList("protocolApplied").begin();
            json.number("doseNumberPositiveInt", immunization.dose()).end().endList();
        }
        json.end();
    }

    String id(char kind, int number) {
        return visit.id() + "-" + kind + number;
    }

    private void head(String type, String id) throws IOException {
        json.begin().text("resourceType", type).text("id", id).begin("meta");
        json.time("lastUpdated", visit.revisedAt()).end();
    }

    private void department() throws IOException {
        var department = sheet.department();
        if (department != null && (department.code() != null || department.name() != null)) {
            concept("serviceType", "departments of " + sheet.institution(), null, department.code(), department.name());
        }
    }

    private void concept(
            String name,
            @Nullable String system,
            @Nullable String version,
            @Nullable String code,
            @Nullable String display)
            throws IOException {
        Codes.concept(json, name, system, version, code, display);
    }

    private void subject() throws IOException {
        reference("subject", "Patient/" + visit.citizen());
        encounterReference();
    }

    private void encounterReference() throws IOException {
        if (hasEncounter()) {
            reference("encounter", "Encounter/" + visit.id());
        }
    }

    private void reference(String name, String to) throws IOException {
        json.begin(name).text("reference", to).end();
    }

    private void period(String name, @Nullable Instant start, @Nullable Instant end) throws IOException {
        if (start != null || end != null) {
            json.begin(name).time("start", start).time("end", end).end();
        }
    }

    private void component(Component component) throws IOException {
        json.begin();
        concept("code", component.system(), component.version(), component.code(), component.display());
        value(component.value(), component.unit(), component.result(), component.text());
        json.end();
    }

    /// FHIR has one value: the number comes first, then the code, then the words.
    private void value(
            @Nullable BigDecimal value, @Nullable String unit, @Nullable Coding result, @Nullable String text)
            throws IOException {
        if (value != null) {
            quantity("valueQuantity", value, unit);
        } else if (result != null) {
            concept("valueCodeableConcept", result.system(), result.version(), result.code(), result.display());
        } else {
            json.text("valueString", text);
        }
    }

    private void range(Observation observation) throws IOException {
        if (observation.low() != null || observation.high() != null) {
            json.beginList("referenceRange").begin();
            quantity("low", observation.low(), observation.unit());
            quantity("high", observation.high(), observation.unit());
            json.end().endList();
        }
    }

    private void quantity(String name, @Nullable BigDecimal value, @Nullable String unit) throws IOException {
        if (value != null) {
            json.begin(name).number("value", value).text("unit", unit).end();
        }
    }
}
