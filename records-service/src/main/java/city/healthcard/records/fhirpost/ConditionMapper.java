package city.healthcard.records.fhirpost;

import city.healthcard.records.clinical.Diagnosis;
import org.hl7.fhir.r4.model.Condition;

/// `Condition` as a diagnosis.
final class ConditionMapper {

    private ConditionMapper() {}

    static Diagnosis diagnosis(Condition condition, Entry entry) {
        var code = Concepts.of(condition.getCode());
        return new Diagnosis(
                code.system(),
                code.version(),
                code.code(),
                code.display(),
                null,
                Concepts.code(condition.getClinicalStatus()),
                Concepts.code(condition.getVerificationStatus()),
                entry.time("onsetDateTime", condition.getOnset()),
                entry.time("abatementDateTime", condition.getAbatement()));
    }
}
