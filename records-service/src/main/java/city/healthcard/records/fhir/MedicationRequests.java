package city.healthcard.records.fhir;

import city.healthcard.records.clinical.Prescription;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// Prescriptions as `MedicationRequest`.
final class MedicationRequests implements Mapper<Prescription> {

    private static final Set<String> STATUSES =
            Set.of("active", "on-hold", "cancelled", "completed", "stopped", "draft", "unknown");

    @Override
    public String type() {
        return "MedicationRequest";
    }

    @Override
    public List<Place<Prescription>> items(VisitSheet sheet) {
        return Mappers.numbered(sheet.prescriptions());
    }

    @Override
    public String letter() {
        return "m";
    }

    @Override
    public void write(Part part, Prescription prescription, String id) throws IOException {
        var json = part.json();
        part.head(type(), id);
        if (prescription.number() != null) {
            json.beginList("identifier").begin();
            json.text("value", prescription.number()).end().endList();
        }
        json.text("status", statusOf(prescription));
        json.text("intent", "order");
        part.concept(
                "medicationCodeableConcept",
                prescription.system(),
                prescription.version(),
                prescription.code(),
                prescription.display());
        part.subject("subject");
        json.time("authoredOn", prescription.at());
        if (prescription.dosage() != null) {
            json.beginList("dosageInstruction").begin();
            json.text("text", prescription.dosage()).end().endList();
        }
        supply(part, prescription);
        json.end();
    }

    private static void supply(Part part, Prescription prescription) throws IOException {
        if (prescription.quantity() == null && prescription.days() == null) {
            return;
        }
        var json = part.json();
        json.begin("dispenseRequest");
        part.quantity("quantity", prescription.quantity(), prescription.unit());
        if (prescription.days() != null) {
            json.begin("expectedSupplyDuration").number("value", BigDecimal.valueOf(prescription.days()));
            json.text("unit", "d").text("system", Codes.UNITS).text("code", "d").end();
        }
        json.end();
    }

    private static String statusOf(Prescription prescription) {
        return Statuses.of(prescription.status(), STATUSES, "unknown");
    }

    @Override
    public Facts facts(FiledVisit visit, VisitSheet sheet, Prescription prescription) {
        return new Facts()
                .token("code", prescription.system(), prescription.code())
                .token("status", null, statusOf(prescription))
                .time("authoredon", prescription.at());
    }

    @Override
    public Set<String> tokens() {
        return Set.of("code", "status");
    }

    @Override
    public List<String> dates() {
        return List.of("authoredon");
    }
}
