package city.healthcard.records.fhir;

import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Diagnoses with the role of an allergy as `AllergyIntolerance`.
final class Allergies implements Mapper<Diagnosis> {

    private static final String CLINICAL = Codes.TERMINOLOGY + "allergyintolerance-clinical";
    private static final String CERTAINTY = Codes.TERMINOLOGY + "allergyintolerance-verification";
    private static final String ROLE = "allergy";

    /// The diagnoses that are allergies, or the others.
    static List<Place<Diagnosis>> among(VisitSheet sheet, boolean allergies) {
        var found = new ArrayList<Place<Diagnosis>>();
        for (var i = 0; i < sheet.diagnoses().size(); i++) {
            if (isOne(sheet.diagnoses().get(i)) == allergies) {
                found.add(new Place<>(i, sheet.diagnoses().get(i)));
            }
        }
        return found;
    }

    static boolean isOne(Diagnosis diagnosis) {
        return ROLE.equals(diagnosis.role());
    }

    @Override
    public String type() {
        return "AllergyIntolerance";
    }

    @Override
    public List<Place<Diagnosis>> items(VisitSheet sheet) {
        return among(sheet, true);
    }

    @Override
    public String letter() {
        return "c";
    }

    @Override
    public void write(Part part, Diagnosis allergy, String id) throws IOException {
        var json = part.json();
        part.head(type(), id);
        Codes.concept(json, "clinicalStatus", CLINICAL, Statuses.ofAllergy(allergy));
        Codes.concept(json, "verificationStatus", CERTAINTY, Statuses.certaintyOfAllergy(allergy.certainty()));
        part.concept("code", allergy.system(), allergy.version(), allergy.code(), allergy.display());
        part.subject("patient");
        json.time("onsetDateTime", allergy.start());
        json.time("recordedDate", part.visit().recordedAt()).end();
    }

    @Override
    public Facts facts(FiledVisit visit, VisitSheet sheet, Diagnosis allergy) {
        return new Facts()
                .token("code", allergy.system(), allergy.code())
                .token("clinical-status", CLINICAL, Statuses.ofAllergy(allergy))
                .time("date", visit.recordedAt());
    }

    @Override
    public Set<String> tokens() {
        return Set.of("code", "clinical-status");
    }

    @Override
    public List<String> dates() {
        return List.of("date");
    }
}
