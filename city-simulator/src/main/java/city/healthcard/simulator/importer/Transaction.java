package city.healthcard.simulator.importer;

import city.healthcard.simulator.city.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What an institution posts about one visit: its resources as they are, in a transaction of FHIR R4.
///
/// @param json the bundle
/// @param institution its code
/// @param institutionName what the register should call it
record Transaction(ObjectNode json, String institution, String institutionName) {

    private static final String CITY = "https://healthcard.city/";
    private static final String ARCHIVE_NAME = "Files brought from elsewhere";

    /// A visit, with the identifier that names its institution.
    static Transaction ofEncounter(JsonNode encounter) {
        var provider = encounter.path("serviceProvider");
        var institution = Institutions.codeOf(provider.path("reference").asText(""));
        var transaction =
                new Transaction(bundle(), institution, provider.path("display").asText(ARCHIVE_NAME));
        var numbered = (ObjectNode) encounter;
        identify(numbered.withArray("identifier").addObject(), institution, encounter);
        transaction.add(numbered);
        return transaction;
    }

    /// A dated entry: what belongs to no encounter.
    static Transaction ofEntry(JsonNode resource) {
        var transaction = new Transaction(bundle(), Institutions.ARCHIVE, ARCHIVE_NAME);
        identify(transaction.json.putObject("identifier"), Institutions.ARCHIVE, resource);
        var loose = (ObjectNode) resource;
        loose.remove("encounter");
        loose.path("item").forEach(item -> ((ObjectNode) item).remove("encounter"));
        transaction.add(loose);
        return transaction;
    }

    /// Adds a resource; once.
    void add(JsonNode resource) {
        var type = resource.path("resourceType").asText();
        var name = "urn:uuid:" + resource.path("id").asText();
        var entries = json.withArray("entry");
        if (entries.valueStream()
                .anyMatch(entry -> entry.path("fullUrl").asText().equals(name))) {
            return;
        }
        var entry = entries.addObject().put("fullUrl", name);
        entry.set("resource", resource);
        entry.putObject("request").put("method", "POST").put("url", type);
    }

    /// Says whose visit it is: the patient with the card that was presented, and nothing else.
    void presented(String patientId, String cardNumber) {
        var patient =
                Json.MAPPER.createObjectNode().put("resourceType", "Patient").put("id", patientId);
        patient.putArray("identifier").addObject().put("system", CITY + "cards").put("value", cardNumber);
        add(patient);
    }

    private static ObjectNode bundle() {
        return Json.MAPPER.createObjectNode().put("resourceType", "Bundle").put("type", "transaction");
    }

    private static void identify(ObjectNode identifier, String institution, JsonNode resource) {
        identifier
                .put("system", CITY + "institutions/" + institution + "/visits")
                .put("value", resource.path("id").asText());
    }
}
