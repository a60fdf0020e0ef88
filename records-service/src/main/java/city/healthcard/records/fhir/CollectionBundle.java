package city.healthcard.records.fhir;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/// A collection of everything in a file, written visit by visit, so that only one of them is in memory as resources.
public final class CollectionBundle implements AutoCloseable {

    private final Json json;
    private final String base;

    /// @param base the address of the FHIR service, with a slash at its end
    /// @param code what the collection is known by
    public CollectionBundle(OutputStream bytes, String base, CitizenId citizen, String code, Instant at)
            throws IOException {
        json = new Json(bytes);
        this.base = base;
        json.begin().text("resourceType", "Bundle").begin("identifier");
        json.text("system", Codes.CITY + "exports").text("value", code).end();
        json.text("type", "collection").time("timestamp", at).beginList("entry");
        entry("Patient/" + citizen.value(), () -> {
            json.begin()
                    .text("resourceType", "Patient")
                    .text("id", citizen.value().toString());
            json.beginList("identifier").begin().text("system", Codes.CITY + "citizens");
            json.text("value", citizen.value().toString()).end().endList();
            json.flag("active", true).end();
        });
    }

    /// One more visit, with all that belongs to it.
    public void add(FiledVisit visit, VisitSheet sheet) throws IOException {
        var resources = new Resources(json, visit, sheet);
        if (resources.hasEncounter()) {
            entry("Encounter/" + visit.id(), resources::encounter);
        }
        for (var i = 0; i < sheet.diagnoses().size(); i++) {
            var each = sheet.diagnoses().get(i);
            var number = i;
            entry(typeOf(each) + '/' + resources.id('c', i), () -> resources.diagnosis(each, number));
        }
        all("Observation", 'o', sheet.observations(), resources, resources::observation);
        all("MedicationRequest", 'm', sheet.prescriptions(), resources, resources::prescription);
        all("Procedure", 'p', sheet.procedures(), resources, resources::procedure);
        all("DiagnosticReport", 'r', sheet.reports(), resources, resources::report);
        all("Immunization", 'i', sheet.immunizations(), resources, resources::immunization);
    }

    @Override
    public void close() throws IOException {
        json.endList().end();
        json.close();
    }

    private static String typeOf(Diagnosis diagnosis) {
        return diagnosis.tellsAllergy() ? "AllergyIntolerance" : "Condition";
    }

    private <T> void all(String type, char kind, List<T> items, Resources resources, Part<T> part) throws IOException {
        for (var i = 0; i < items.size(); i++) {
            var number = i;
            entry(type + '/' + resources.id(kind, i), () -> part.write(items.get(number), number));
        }
    }

    private void entry(String address, Content content) throws IOException {
        json.begin().text("fullUrl", base + address).resource();
        content.write();
        json.end();
    }

    private interface Content {
        void write() throws IOException;
    }

    private interface Part<T> {
        void write(T item, int number) throws IOException;
    }
}
