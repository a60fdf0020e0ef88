package city.healthcard.records.fhir;

import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// Diagnoses as `Condition`, without those that are allergies.
final class Conditions implements Mapper<Diagnosis> {

    private static final String CLINICAL = Codes.TERMINOLOGY + "condition-clinical";
    private static final String CERTAINTY = Codes.TERMINOLOGY + "condition-ver-status";
    private static final String CATEGORY = Codes.TERMINOLOGY + "condition-category";
    private static final String OF_VISIT = "encounter-diagnosis";
    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");

    @Override
    public String type() {
        return "Condition";
    }

    @Override
    public List<Place<Diagnosis>> items(VisitSheet sheet) {
        return Allergies.among(sheet, false);
    }

    @Override
    public String letter() {
        return "c";
    }

    @Override
    public void write(Part part, Diagnosis diagnosis, String id) throws IOException {
        var json = part.json();
        part.head(type(), id);
        var status = Statuses.clinical(diagnosis);
        Codes.concept(json, "clinicalStatus", CLINICAL, status);
        Codes.concept(json, "verificationStatus", CERTAINTY, Statuses.certainty(diagnosis.certainty()));
        Codes.concepts(json, "category", CATEGORY, OF_VISIT);
        part.concept("code", diagnosis.system(), diagnosis.version(), diagnosis.code(), diagnosis.display());
        part.subject("subject");
        json.time("onsetDateTime", diagnosis.start());
        if (status != null && OVER.contains(status)) {
            json.time("abatementDateTime", diagnosis.end());
        }
        json.time("recordedDate", part.visit().recordedAt()).end();
    }

    @Override
    public Facts facts(FiledVisit visit, VisitSheet sheet, Diagnosis diagnosis) {
        return new Facts()
                .token("code", diagnosis.system(), diagnosis.code())
                .token("category", CATEGORY, OF_VISIT)
                .token("clinical-status", CLINICAL, Statuses.clinical(diagnosis))
                .time("onset-date", diagnosis.start())
                .time("recorded-date", visit.recordedAt());
    }

    @Override
    public Set<String> tokens() {
        return Set.of("code", "category", "clinical-status");
    }

    @Override
    public List<String> dates() {
        return List.of("onset-date", "recorded-date");
    }
}
