package city.healthcard.simulator.importer;

import city.healthcard.simulator.city.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// FHIR resources as the items of a visit's sheet. What a field means is said by `POST /records/api/visits`.
final class Items {

    private Items() {}

    static ObjectNode diagnosis(JsonNode condition) {
        var item = coded(condition.path("code"));
        Fhir.text(item, "status", code(condition.path("clinicalStatus")));
        Fhir.text(item, "certainty", code(condition.path("verificationStatus")));
        Fhir.time(item, "start", condition.path("onsetDateTime"));
        Fhir.time(item, "end", condition.path("abatementDateTime"));
        return item;
    }

    static ObjectNode allergy(JsonNode allergy) {
        var item = coded(allergy.path("code")).put("role", "allergy");
        Fhir.text(item, "status", code(allergy.path("clinicalStatus")));
        Fhir.text(item, "certainty", code(allergy.path("verificationStatus")));
        Fhir.time(item, "start", allergy.path("recordedDate"));
        return item;
    }

    static ObjectNode observation(JsonNode observation) {
        var item = coded(observation.path("code"));
        Fhir.text(item, "category", code(observation.path("category").path(0)));
        value(item, observation);
        Fhir.text(item, "status", observation.path("status"));
        Fhir.time(item, "at", observation.path("effectiveDateTime"));
        for (var part : observation.path("component")) {
            var component = coded(part.path("code"));
            value(component, part);
            item.withArray("components").add(component);
        }
        return item;
    }

    static ObjectNode report(JsonNode report) {
        var item = coded(report.path("code"));
        Fhir.text(item, "number", report.path("id"));
        Fhir.text(item, "category", code(report.path("category").path(0)));
        Fhir.text(item, "status", report.path("status"));
        Fhir.time(item, "at", report.path("effectiveDateTime"));
        Fhir.text(item, "conclusion", report.path("conclusion"));
        var form = report.path("presentedForm").path(0).path("data");
        if (!form.asText("").isEmpty()) {
            item.put("text", new String(Base64.getDecoder().decode(form.asText()), StandardCharsets.UTF_8));
        }
        for (var result : report.path("result")) {
            Fhir.text(item.withArray("results").addObject(), "display", result.path("display"));
        }
        return item;
    }

    static ObjectNode imaging(JsonNode study) {
        var item = coded(study.path("procedureCode").path(0)).put("category", "imaging");
        Fhir.text(item, "number", study.path("id"));
        Fhir.text(item, "status", study.path("status"));
        Fhir.time(item, "at", study.path("started"));
        for (var series : study.path("series")) {
            Fhir.text(
                    item.withArray("results").addObject(),
                    "display",
                    series.path("modality").path("display"));
        }
        return item;
    }

    static ObjectNode prescription(JsonNode request) {
        var item = coded(request.path("medicationCodeableConcept"));
        Fhir.text(item, "number", request.path("id"));
        Fhir.text(item, "dosage", request.path("dosageInstruction").path(0).path("text"));
        Fhir.text(item, "status", request.path("status"));
        Fhir.time(item, "at", request.path("authoredOn"));
        return item;
    }

    static ObjectNode procedure(JsonNode procedure) {
        var item = coded(procedure.path("code"));
        Fhir.text(item, "status", procedure.path("status"));
        var period = procedure.path("performedPeriod");
        Fhir.time(item, "start", period.has("start") ? period.path("start") : procedure.path("performedDateTime"));
        Fhir.time(item, "end", period.path("end"));
        return item;
    }

    static ObjectNode device(JsonNode device) {
        var item = coded(device.path("type"));
        Fhir.text(item, "status", device.path("status"));
        Fhir.time(item, "start", device.path("manufactureDate"));
        return item;
    }

    static ObjectNode supply(JsonNode supply) {
        var item = coded(supply.path("suppliedItem").path("itemCodeableConcept"));
        Fhir.text(item, "status", supply.path("status"));
        Fhir.time(item, "start", supply.path("occurrenceDateTime"));
        return item;
    }

    static ObjectNode immunization(JsonNode immunization) {
        var item = coded(immunization.path("vaccineCode"));
        Fhir.text(item, "lot", immunization.path("lotNumber"));
        Fhir.text(item, "status", immunization.path("status"));
        Fhir.time(item, "at", immunization.path("occurrenceDateTime"));
        return item;
    }

    private static void value(ObjectNode item, JsonNode from) {
        var quantity = from.path("valueQuantity");
        if (quantity.has("value")) {
            item.set("value", quantity.path("value"));
            Fhir.text(item, "unit", quantity.path("unit"));
        }
        Fhir.text(item, "text", from.path("valueString"));
        Fhir.text(item, "text", from.path("valueDateTime"));
        Fhir.text(item, "text", from.path("valueBoolean"));
        if (from.has("valueCodeableConcept")) {
            item.set("result", coded(from.path("valueCodeableConcept")));
        }
    }

    private static ObjectNode coded(JsonNode concept) {
        return Fhir.coded(Json.MAPPER.createObjectNode(), concept);
    }

    private static JsonNode code(JsonNode concept) {
        return concept.path("coding").path(0).path("code");
    }
}
