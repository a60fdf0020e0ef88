package city.healthcard.records.fhirpost;

import static java.util.stream.Collectors.joining;

import city.healthcard.records.clinical.Prescription;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/// `MedicationRequest` as a prescription.
final class PrescriptionMapper {

    private PrescriptionMapper() {}

    /// @param medicines the code of a `Medication` of the same bundle
    static Prescription prescription(
            MedicationRequest request, Entry entry, Function<Reference, Optional<CodeableConcept>> medicines) {
        var code = Concepts.of(medicine(request, entry, medicines));
        var quantity = request.getDispenseRequest().getQuantity();
        return new Prescription(
                request.hasIdentifier()
                        ? request.getIdentifierFirstRep().getValue()
                        : request.getIdElement().getIdPart(),
                code.system(),
                code.version(),
                code.code(),
                code.display(),
                dosage(request),
                quantity.getValue(),
                quantity.hasUnit() ? quantity.getUnit() : quantity.getCode(),
                days(request.getDispenseRequest().getExpectedSupplyDuration(), entry),
                request.getStatusElement().getValueAsString(),
                entry.time("authoredOn", request.getAuthoredOnElement()));
    }

    private static CodeableConcept medicine(
            MedicationRequest request, Entry entry, Function<Reference, Optional<CodeableConcept>> medicines) {
        return switch (request.getMedication()) {
            case null -> new CodeableConcept();
            case CodeableConcept concept -> concept;
            case Reference reference
            when reference.getResource() instanceof Medication contained -> contained.getCode();
            case Reference reference ->
                medicines.apply(reference).orElseGet(() -> {
                    entry.refuse(
                            "medicationReference",
                            "被引用的 Medication 须在同一 Bundle 中。",
                            "The Medication that is referred to has to be in the same bundle.");
                    return new CodeableConcept();
                });
            default -> throw new IllegalStateException("FHIR R4 has no other medication");
        };
    }

    private static @Nullable String dosage(MedicationRequest request) {
        var words = request.getDosageInstruction().stream()
                .filter(Dosage::hasText)
                .map(Dosage::getText)
                .collect(joining("; "));
        return words.isEmpty() ? null : words;
    }

    private static @Nullable Integer days(Duration supply, Entry entry) {
        if (!supply.hasValue()) {
            return null;
        }
        try {
            if ("d".equals(supply.getCode())) {
                return supply.getValue().intValueExact();
            }
        } catch (ArithmeticException notWholeDays) {
            // Reported below, like any other unit.
        }
        entry.refuse(
                "dispenseRequest/expectedSupplyDuration", "应为整天数（代码 d）。", "Expected here: whole days, with the code d");
        return null;
    }
}
