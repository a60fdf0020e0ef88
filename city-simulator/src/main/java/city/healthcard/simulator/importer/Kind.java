package city.healthcard.simulator.importer;

import java.util.Optional;

/// The kinds of things that are brought over, by the FHIR resource they come from. All else in a bundle is left
/// out; why is told in `docs/how-to-import.md`.
enum Kind {
    /// A visit.
    ENCOUNTER("Encounter"),
    /// A diagnosis of a visit.
    CONDITION("Condition"),
    /// A finding of a visit.
    OBSERVATION("Observation"),
    /// A report of a visit.
    REPORT("DiagnosticReport"),
    /// A prescription of a visit.
    PRESCRIPTION("MedicationRequest"),
    /// A procedure of a visit.
    PROCEDURE("Procedure"),
    /// A vaccine given at a visit.
    IMMUNIZATION("Immunization"),
    /// What a visit cost; each item is a charge.
    CLAIM("Claim"),
    /// Images taken at a visit, brought over as a report.
    IMAGING("ImagingStudy"),
    /// A dated entry of the file.
    ALLERGY("AllergyIntolerance"),
    /// A dated entry of the file.
    DEVICE("Device"),
    /// A dated entry of the file.
    SUPPLY("SupplyDelivery"),
    /// No entry of its own: prescriptions say what it is.
    MEDICATION("Medication"),
    /// The person.
    PATIENT("Patient");

    private final String resourceType;

    Kind(String resourceType) {
        this.resourceType = resourceType;
    }

    static Optional<Kind> of(String resourceType) {
        for (var kind : values()) {
            if (kind.resourceType.equals(resourceType)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
