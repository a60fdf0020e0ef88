package city.healthcard.records.fhir;

import city.healthcard.records.accesslog.Access;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.reading.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// Acts of reading as `AuditEvent`, in the shape of IHE's Basic Audit Log Patterns; one that was refused is a serious
/// failure, as in their example of a denied access.
final class AuditEvents {

    static final Set<String> TOKENS = Set.of("subtype", "outcome");
    static final List<String> DATES = List.of("date");
    private static final String INTERACTION = "http://hl7.org/fhir/restful-interaction";

    private static final String OUTCOME = "http://hl7.org/fhir/audit-event-outcome";
    private static final String SUCCESS = "0";
    private static final String SERIOUS_FAILURE = "8";

    private AuditEvents() {}

    static Facts facts(Access access) {
        return new Facts()
                .token("subtype", INTERACTION, interaction(access.scope()))
                .token("outcome", OUTCOME, outcome(access))
                .time("date", access.at());
    }

    static FhirWriter.Entry entry(Access access, CitizenId citizen) {
        return new FhirWriter.Entry() {
            @Override
            public String address() {
                return "AuditEvent/" + access.id();
            }

            @Override
            public void write(Json json) throws IOException {
                AuditEvents.write(json, access, citizen);
            }
        };
    }

    static void write(Json json, Access access, CitizenId citizen) throws IOException {
        json.begin().text("resourceType", "AuditEvent").text("id", access.id().toString());
        json.begin("type");
        Codes.coding(json, Codes.TERMINOLOGY + "audit-event-type", null, "rest", "RESTful Operation");
        json.end().beginList("subtype").begin();
        Codes.coding(json, INTERACTION, null, interaction(access.scope()), null);
        json.end().endList().text("action", access.scope() == Scope.VISIT ? "R" : "E");
        json.time("recorded", access.at()).text("outcome", outcome(access)).text("outcomeDesc", access.refusal());
        Codes.concepts(json, "purposeOfEvent", Codes.TERMINOLOGY + "v3-ActReason", access.purpose());
        json.beginList("agent");
        reader(json, access);
        if (!access.institution().isBlank()) {
            json.begin().begin("who").begin("identifier");
            json.text("system", Systems.INSTITUTIONS).text("value", access.institution());
            json.end().end().flag("requestor", false).end();
        }
        json.endList().begin("source").begin("observer").text("display", "records-service");
        json.end().end();
        json.beginList("entity").begin().begin("what");
        json.text("reference", "Patient/" + citizen.value()).end().begin("type");
        Codes.coding(json, Codes.TERMINOLOGY + "audit-entity-type", null, "1", "Person");
        json.end().begin("role");
        Codes.coding(json, Codes.TERMINOLOGY + "object-role", null, "1", "Patient");
        json.end().end().endList().end();
    }

    private static void reader(Json json, Access access) throws IOException {
        json.begin()
                .beginList("role")
                .begin()
                .text("text", access.capacity())
                .end()
                .endList();
        json.begin("who").begin("identifier");
        json.text("system", Codes.CITY + "readers").text("value", access.reader());
        json.end().end().flag("requestor", true).end();
    }

    private static String outcome(Access access) {
        return access.refused() ? SERIOUS_FAILURE : SUCCESS;
    }

    private static String interaction(Scope scope) {
        return scope == Scope.VISIT ? "read" : "search-type";
    }
}
