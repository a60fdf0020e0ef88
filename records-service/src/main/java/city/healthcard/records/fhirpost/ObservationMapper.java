package city.healthcard.records.fhirpost;

import city.healthcard.records.clinical.Component;
import city.healthcard.records.clinical.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;

/// `Observation` as a finding.
final class ObservationMapper {

    private ObservationMapper() {}

    static Observation observation(org.hl7.fhir.r4.model.Observation observation, Entry entry) {
        var code = Concepts.of(observation.getCode());
        var value = Value.of(entry, "value", observation.getValue(), observation.getDataAbsentReason());
        var range = observation.getReferenceRange().isEmpty()
                ? new ObservationReferenceRangeComponent()
                : observation.getReferenceRange().getFirst();
        return new Observation(
                code.system(),
                code.version(),
                code.code(),
                code.display(),
                Concepts.firstCode(observation.getCategory()),
                value.number(),
                value.unit(),
                value.text(),
                value.coding(),
                range.getLow().getValue(),
                range.getHigh().getValue(),
                Concepts.firstCode(observation.getInterpretation()),
                observation.getStatusElement().getValueAsString(),
                observation.hasEffective()
                        ? entry.time("effectiveDateTime", observation.getEffective())
                        : entry.time("issued", observation.getIssuedElement()),
                observation.getComponent().stream()
                        .map(component -> component(component, entry))
                        .toList());
    }

    private static Component component(ObservationComponentComponent component, Entry entry) {
        var code = Concepts.of(component.getCode());
        var value = Value.of(entry, "component", component.getValue(), component.getDataAbsentReason());
        return new Component(
                code.system(),
                code.version(),
                code.code(),
                code.display(),
                value.number(),
                value.unit(),
                value.text(),
                value.coding());
    }
}
