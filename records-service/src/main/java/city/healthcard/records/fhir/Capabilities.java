package city.healthcard.records.fhir;

import city.healthcard.records.fhir.Query.Include;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What this server can do, made of what it is made of.
final class Capabilities {

    private static final String PUBLISHED = "2026-11-26";

    private static final String BULK_DATA = "http://hl7.org/fhir/uv/bulkdata/";
    private static final String EXPORT = "Patient/$export: an institution, what it has posted itself."
            + " Patient/{id}/$export: a citizen, the own file. Every export is on the citizens' lists of accesses.";

    private Capabilities() {}

    static byte[] statement() {
        return FhirWriter.write(json -> {
            json.begin().text("resourceType", "CapabilityStatement").text("status", "active");
            json.text("date", PUBLISHED)
                    .text("publisher", "Citizen Health Card")
                    .text("kind", "instance");
            json.begin("software").text("name", "records-service").end();
            json.begin("implementation");
            json.text("description", "The lifelong health files of the city").end();
            json.text("fhirVersion", "4.0.1");
            json.beginList("instantiates")
                    .item(BULK_DATA + "CapabilityStatement/bulk-data")
                    .endList();
            json.beginList("format").item(FhirResource.FHIR_JSON).endList();
            json.beginList("rest").begin().text("mode", "server");
            security(json);
            json.beginList("resource");
            resource(json, "Patient", Set.of("identifier"), List.of(), Set.of());
            for (var mapper : Mappers.ALL) {
                resource(json, mapper.type(), mapper.tokens(), mapper.dates(), mapper.includes());
            }
            resource(json, "AuditEvent", AuditEvents.TOKENS, AuditEvents.DATES, Set.of());
            json.endList();
            json.beginList("interaction").begin().text("code", "transaction");
            json.text("documentation", "One Encounter and what belongs to it, from an institution");
            json.end().endList().end().endList().end();
        });
    }

    private static void security(Json json) throws IOException {
        json.begin("security").flag("cors", false);
        json.text(
                        "description",
                        "Bearer tokens; an institution reads the file of a citizen it has treated, whose card it sends"
                                + " in Card-Number, or who consented. Every read is recorded and shown to the citizen.")
                .end();
    }

    private static void resource(Json json, String type, Set<String> tokens, List<String> dates, Set<Include> includes)
            throws IOException {
        json.begin().text("type", type).beginList("interaction");
        json.begin().text("code", "read").end();
        json.begin().text("code", "search-type").end().endList();
        if (!includes.isEmpty()) {
            json.beginList("searchInclude");
            for (var include : includes.stream().sorted().toList()) {
                json.item(type + ':' + include.name().toLowerCase(Locale.ROOT));
            }
            json.endList();
        }
        json.beginList("searchParam");
        parameter(json, "_id", "token");
        if (!type.equals("Patient")) {
            parameter(json, "patient", "reference");
        }
        for (var name : tokens.stream().sorted().toList()) {
            parameter(json, name, "token");
        }
        for (var name : dates) {
            parameter(json, name, "date");
        }
        json.endList();
        if (type.equals("Patient")) {
            json.beginList("operation").begin().text("name", "everything");
            json.text("definition", "http://hl7.org/fhir/OperationDefinition/Patient-everything");
            json.end().begin().text("name", "export");
            json.text("definition", BULK_DATA + "OperationDefinition/patient-export");
            json.text("documentation", EXPORT).end().begin().text("name", "summary");
            json.text("definition", "http://hl7.org/fhir/uv/ips/OperationDefinition/summary");
            json.end().endList();
        }
        json.end();
    }

    private static void parameter(Json json, String name, String type) throws IOException {
        json.begin().text("name", name).text("type", type).end();
    }
}
