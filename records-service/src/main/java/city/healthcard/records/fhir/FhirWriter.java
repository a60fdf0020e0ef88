package city.healthcard.records.fhir;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.intake.CanonicalBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes what is asked for as FHIR R4 JSON.
final class FhirWriter {

    private static final int BYTES_EXPECTED = 64 * 1024;

    private FhirWriter() {}

    /// The citizen: a pseudonym; names and documents are card-service's.
    static byte[] patient(CitizenId citizen) {
        return write(json -> patient(json, citizen));
    }

    /// The encounter of a visit.
    static byte[] encounter(FiledVisit visit) {
        return write(json -> new Resources(json, visit, CanonicalBody.read(visit.content())).encounter());
    }

    /// A page of everything: the patient on the first page, then visit by visit.
    ///
    /// @param patient absent on later pages
    /// @param sealed whether something is left out that the reader may not see: the bundle is then labelled
    /// `REDACTED`
    /// @param base the address of the FHIR service, with a slash at its end
    /// @param self the address of this page
    /// @param next the address of the page after it
    static byte[] everything(
            @Nullable CitizenId patient,
            boolean sealed,
            List<FiledVisit> visits,
            String base,
            String self,
            @Nullable String next) {
        return write(json -> {
            json.begin().text("resourceType", "Bundle");
            if (sealed) {
                json.begin("meta").beginList("security").begin();
                json.text("system", Codes.OBSERVATION_VALUE).text("code", "REDACTED");
                json.end().endList().end();
            }
            json.text("type", "searchset");
            json.beginList("link");
            link(json, "self", self);
            if (next != null) {
                link(json, "next", next);
            }
            json.endList().beginList("entry");
            if (patient != null) {
                beginEntry(json, base + "Patient/" + patient.value());
                patient(json, patient);
                endEntry(json);
            }
            for (var visit : visits) {
                visit(json, visit, base);
            }
            json.endList().end();
        });
    }

    private static void visit(Json json, FiledVisit visit, String base) throws IOException {
        var sheet = CanonicalBody.read(visit.content());
        var resources = new Resources(json, visit, sheet);
        if (resources.hasEncounter()) {
            beginEntry(json, base + "Encounter/" + visit.id());
            resources.encounter();
            endEntry(json);
        }
        all(json, base, "Condition", sheet.diagnoses(), 'c', resources, resources::diagnosis);
        all(json, base, "Observation", sheet.observations(), 'o', resources, resources::observation);
        all(json, base, "MedicationRequest", sheet.prescriptions(), 'm', resources, resources::prescription);
        all(json, base, "Procedure", sheet.procedures(), 'p', resources, resources::procedure);
        all(json, base, "DiagnosticReport", sheet.reports(), 'r', resources, resources::report);
        all(json, base, "Immunization", sheet.immunizations(), 'i', resources, resources::immunization);
    }

    private static <T> void all(
            Json json, String base, String type, List<T> items, char kind, Resources resources, Part<T> part)
            throws IOException {
        for (var i = 0; i < items.size(); i++) {
            beginEntry(json, base + type + '/' + resources.id(kind, i));
            part.write(items.get(i), i);
            endEntry(json);
        }
    }

    private static void patient(Json json, CitizenId citizen) throws IOException {
        json.begin().text("resourceType", "Patient").text("id", citizen.value().toString());
        json.beginList("identifier").begin().text("system", Codes.CITY + "citizens");
        json.text("value", citizen.value().toString()).end().endList();
        json.flag("active", true).end();
    }

    private static void link(Json json, String relation, String url) throws IOException {
        json.begin().text("relation", relation).text("url", url).end();
    }

    private static void beginEntry(Json json, String url) throws IOException {
        json.begin().text("fullUrl", url).resource();
    }

    private static void endEntry(Json json) throws IOException {
        json.begin("search").text("mode", "match").end().end();
    }

    private static byte[] write(Content content) {
        var bytes = new ByteArrayOutputStream(BYTES_EXPECTED);
        try (var json = new Json(bytes)) {
            content.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private interface Content {
        void write(Json json) throws IOException;
    }

    private interface Part<T> {
        void write(T item, int number) throws IOException;
    }
}
