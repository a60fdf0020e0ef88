package city.healthcard.records.fhir;

import city.healthcard.records.Examples;
import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.VisitSheet;
import java.util.ArrayList;

/// Visits that are not like every other one.
final class Lives {

    private Lives() {}

    /// The usual visit, at which an allergy was found, too.
    static VisitSheet withAnAllergy() {
        var usual = Examples.sheet();
        var diagnoses = new ArrayList<>(usual.diagnoses());
        diagnoses.add(new Diagnosis(
                "http://snomed.info/sct",
                "2026",
                "91936005",
                "青霉素过敏",
                "allergy",
                "active",
                "confirmed",
                Examples.START,
                null));
        return new VisitSheet(
                usual.institution(),
                usual.number(),
                usual.revision(),
                usual.card(),
                usual.kind(),
                usual.start(),
                usual.end(),
                usual.department(),
                usual.practitioner(),
                usual.occurredAt(),
                diagnoses,
                usual.observations(),
                usual.prescriptions(),
                usual.procedures(),
                usual.reports(),
                usual.immunizations(),
                usual.charges());
    }
}
