package city.healthcard.records.fhirpost;

import city.healthcard.records.clinical.Procedure;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.SupplyDelivery;
import org.jspecify.annotations.Nullable;

/// `Procedure` as something that was done; so are a `Device` that was fitted and a `SupplyDelivery`.
final class ProcedureMapper {

    private ProcedureMapper() {}

    static Procedure procedure(org.hl7.fhir.r4.model.Procedure procedure, Entry entry) {
        var code = Concepts.of(procedure.getCode());
        var performed = procedure.getPerformed();
        return new Procedure(
                code.system(),
                code.version(),
                code.code(),
                code.display(),
                procedure.getStatusElement().getValueAsString(),
                entry.time("performed", performed),
                performed instanceof Period period ? entry.time("performedPeriod/end", period.getEndElement()) : null);
    }

    static Procedure device(Device device, Entry entry) {
        return done(
                device.getType(),
                device.getStatusElement().getValueAsString(),
                entry,
                "manufactureDate",
                device.getManufactureDateElement());
    }

    static Procedure supply(SupplyDelivery supply, Entry entry) {
        var item = supply.getSuppliedItem().getItem();
        if (!(item instanceof CodeableConcept concept)) {
            entry.refuse("suppliedItem", "须用代码说明所供何物。", "What was supplied has to be said by a code.");
            return new Procedure(null, null, null, null, null, null, null);
        }
        return done(
                concept,
                supply.getStatusElement().getValueAsString(),
                entry,
                "occurrenceDateTime",
                supply.getOccurrence());
    }

    private static Procedure done(
            CodeableConcept concept,
            @Nullable String status,
            Entry entry,
            String element,
            org.hl7.fhir.r4.model.@Nullable Type when) {
        var code = Concepts.of(concept);
        return new Procedure(
                code.system(), code.version(), code.code(), code.display(), status, entry.time(element, when), null);
    }
}
