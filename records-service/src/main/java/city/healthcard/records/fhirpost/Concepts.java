package city.healthcard.records.fhirpost;

import city.healthcard.records.clinical.Coding;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.jspecify.annotations.Nullable;

/// Concepts of FHIR as the codes of a sheet.
final class Concepts {

    private Concepts() {}

    /// The coding that the institution chose, else the first; its words are the coding's, else the concept's.
    static Coding of(CodeableConcept concept) {
        var coding = concept.getCoding().stream()
                .filter(org.hl7.fhir.r4.model.Coding::getUserSelected)
                .findFirst()
                .orElseGet(concept::getCodingFirstRep);
        var display = coding.hasDisplay() ? coding.getDisplay() : concept.getText();
        return new Coding(coding.getSystem(), coding.getVersion(), coding.getCode(), display);
    }

    /// Its code, else its words.
    static @Nullable String code(CodeableConcept concept) {
        var coding = of(concept);
        return coding.code() == null ? coding.display() : coding.code();
    }

    /// The same of the first of many.
    static @Nullable String firstCode(List<CodeableConcept> concepts) {
        return concepts.isEmpty() ? null : code(concepts.getFirst());
    }

    /// Its words, else its code.
    static @Nullable String words(CodeableConcept concept) {
        return concept.hasText() ? concept.getText() : words(of(concept));
    }

    private static @Nullable String words(Coding coding) {
        return coding.display() == null ? coding.code() : coding.display();
    }
}
