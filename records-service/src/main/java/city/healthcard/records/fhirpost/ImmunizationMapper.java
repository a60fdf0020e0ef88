package city.healthcard.records.fhirpost;

import city.healthcard.records.clinical.Immunization;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.jspecify.annotations.Nullable;

/// `Immunization` as a vaccine that was given.
final class ImmunizationMapper {

    private ImmunizationMapper() {}

    static Immunization immunization(org.hl7.fhir.r4.model.Immunization immunization, Entry entry) {
        var code = Concepts.of(immunization.getVaccineCode());
        return new Immunization(
                code.system(),
                code.version(),
                code.code(),
                code.display(),
                dose(immunization),
                immunization.getLotNumber(),
                immunization.hasSite() ? Concepts.words(immunization.getSite()) : null,
                immunization.getStatusElement().getValueAsString(),
                entry.time("occurrenceDateTime", immunization.getOccurrence()));
    }

    private static @Nullable Integer dose(org.hl7.fhir.r4.model.Immunization immunization) {
        return immunization.hasProtocolApplied()
                        && immunization.getProtocolAppliedFirstRep().getDoseNumber() instanceof PositiveIntType dose
                ? dose.getValue()
                : null;
    }
}
