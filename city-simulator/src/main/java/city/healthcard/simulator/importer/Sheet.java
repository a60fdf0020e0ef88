package city.healthcard.simulator.importer;

import city.healthcard.simulator.city.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What an institution posts about one visit, filled from FHIR resources.
///
/// @param json the body of `POST /records/api/visits`, without the card
/// @param institutionName what the register should call the institution
record Sheet(ObjectNode json, String institutionName) {

    /// Posts what belongs to no encounter.
    static final String ARCHIVE_NAME = "Files brought from elsewhere";

    static Sheet ofEncounter(JsonNode encounter) {
        var provider = encounter.path("serviceProvider");
        var sheet = begun(
                Institutions.codeOf(provider.path("reference").asText("")),
                encounter.path("id").asText(),
                VisitKinds.of(encounter.path("class").path("code").asText()));
        Fhir.time(sheet, "start", encounter.path("period").path("start"));
        Fhir.time(sheet, "end", encounter.path("period").path("end"));
        Fhir.time(sheet, "occurredAt", encounter.path("period").path("end"));
        var type = encounter.path("type").path(0);
        var department = sheet.putObject("department");
        Fhir.text(department, "code", type.path("coding").path(0).path("code"));
        Fhir.text(department, "name", type.path("text"));
        Fhir.text(
                sheet,
                "practitioner",
                encounter.path("participant").path(0).path("individual").path("display"));
        return new Sheet(sheet, provider.path("display").asText(ARCHIVE_NAME));
    }

    /// A dated entry: it begins when its only item does.
    static Sheet ofEntry(Kind kind, JsonNode resource) {
        var sheet = new Sheet(begun(Institutions.ARCHIVE, resource.path("id").asText(), "entry"), ARCHIVE_NAME);
        sheet.add(kind, resource);
        Fhir.time(sheet.json, "start", dateOf(kind, resource));
        sheet.json.set("occurredAt", sheet.json.path("start"));
        return sheet;
    }

    private static JsonNode dateOf(Kind kind, JsonNode resource) {
        return switch (kind) {
            case ALLERGY, CONDITION -> resource.path("recordedDate");
            case DEVICE -> resource.path("manufactureDate");
            case SUPPLY, IMMUNIZATION -> resource.path("occurrenceDateTime");
            case OBSERVATION, REPORT -> resource.path("effectiveDateTime");
            case PRESCRIPTION -> resource.path("authoredOn");
            case PROCEDURE -> resource.path("performedPeriod").path("start");
            case IMAGING -> resource.path("started");
            case CLAIM -> resource.path("billablePeriod").path("start");
            case ENCOUNTER, MEDICATION, PATIENT -> throw new IllegalArgumentException("no entry for a " + kind);
        };
    }

    /// Adds what belongs to it.
    void add(Kind kind, JsonNode resource) {
        switch (kind) {
            case ALLERGY -> json.withArray("diagnoses").add(Items.allergy(resource));
            case DEVICE -> json.withArray("procedures").add(Items.device(resource));
            case SUPPLY -> json.withArray("procedures").add(Items.supply(resource));
            case CONDITION -> json.withArray("diagnoses").add(Items.diagnosis(resource));
            case OBSERVATION -> json.withArray("observations").add(Items.observation(resource));
            case REPORT -> json.withArray("reports").add(Items.report(resource));
            case IMAGING -> json.withArray("reports").add(Items.imaging(resource));
            case PRESCRIPTION -> json.withArray("prescriptions").add(Items.prescription(resource));
            case PROCEDURE -> json.withArray("procedures").add(Items.procedure(resource));
            case IMMUNIZATION -> json.withArray("immunizations").add(Items.immunization(resource));
            case CLAIM -> Charges.add(json.withArray("charges"), resource);
            case ENCOUNTER, MEDICATION, PATIENT ->
                throw new IllegalArgumentException("a " + kind + " is not part of a sheet");
        }
    }

    String institution() {
        return json.path("institution").asText();
    }

    private static ObjectNode begun(String institution, String number, String kind) {
        return Json.MAPPER
                .createObjectNode()
                .put("institution", institution)
                .put("number", number)
                .put("revision", 1)
                .put("kind", kind);
    }
}
