package city.healthcard.records.fhirpost;

import java.util.Arrays;
import java.util.Optional;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.ImagingStudy;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.SupplyDelivery;

/// What of a bundle becomes part of a visit, in the order in which it is read: first what others refer to.
enum Kind {
    PATIENT(Patient.class),
    MEDICATION(Medication.class),
    ENCOUNTER(Encounter.class),
    CONDITION(Condition.class),
    ALLERGY(AllergyIntolerance.class),
    OBSERVATION(Observation.class),
    PRESCRIPTION(MedicationRequest.class),
    PROCEDURE(Procedure.class),
    DEVICE(Device.class),
    SUPPLY(SupplyDelivery.class),
    IMMUNIZATION(Immunization.class),
    REPORT(DiagnosticReport.class),
    IMAGING(ImagingStudy.class),
    CHARGE(ChargeItem.class),
    CLAIM(Claim.class);

    private final Class<? extends DomainResource> type;

    Kind(Class<? extends DomainResource> type) {
        this.type = type;
    }

    Class<? extends DomainResource> type() {
        return type;
    }

    static Optional<Kind> of(String resourceType) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.getSimpleName().equals(resourceType))
                .findFirst();
    }
}
