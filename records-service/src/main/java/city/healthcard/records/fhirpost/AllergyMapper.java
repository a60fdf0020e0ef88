package city.healthcard.records.fhirpost;

import city.healthcard.records.clinical.Diagnosis;
import org.hl7.fhir.r4.model.AllergyIntolerance;

/// `AllergyIntolerance` as a diagnosis with the role of an allergy.
final class AllergyMapper {

    private AllergyMapper() {}

    static Diagnosis diagnosis(AllergyIntolerance allergy, Entry entry) {
        var code = Concepts.of(allergy.getCode());
        return new Diagnosis(
                code.system(),
                code.version(),
                code.code(),
                code.display(),
                "allergy",
                Concepts.code(allergy.getClinicalStatus()),
                Concepts.code(allergy.getVerificationStatus()),
                allergy.hasOnset()
                        ? entry.time("onsetDateTime", allergy.getOnset())
                        : entry.time("recordedDate", allergy.getRecordedDateElement()),
                null);
    }
}
