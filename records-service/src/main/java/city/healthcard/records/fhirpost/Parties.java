package city.healthcard.records.fhirpost;

import city.healthcard.records.fhir.Systems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// Whose visit a bundle tells of, and which. Everything in it is about one person and one encounter, or it is refused:
/// a finding must not enter another one's file.
final class Parties {

    private final Map<String, Patient> patients = new HashMap<>();
    private final Map<String, String> patientNames = new HashMap<>();
    private final Map<String, String> encounterNames = new HashMap<>();
    private @Nullable String subject;
    private @Nullable String card;

    void patient(Slice slice, Patient patient) {
        for (var name : namesOf(slice, patient)) {
            patients.put(name, patient);
            patientNames.put(name, slice.place());
        }
    }

    void encounter(Slice slice, Resource encounter) {
        for (var name : namesOf(slice, encounter)) {
            encounterNames.put(name, slice.place());
        }
    }

    /// The subject of one of the resources.
    void subject(Entry entry, String element, Reference reference) {
        if (reference.isEmpty()) {
            return;
        }
        var name = nameOf(reference);
        var shown = cardOf(reference);
        if (subject != null && !subject.equals(name) || card != null && shown != null && !card.equals(shown)) {
            entry.refuse(element, "与 Bundle 中其他资源不是同一人。", "Another person than in the rest of the bundle.");
            return;
        }
        subject = name;
        card = card == null ? shown : card;
    }

    /// The encounter of one of the resources.
    void encounter(Entry entry, String element, Reference reference) {
        if (!reference.isEmpty() && !encounterNames.containsKey(nameIn(reference))) {
            entry.refuse(
                    element, "应引用 Bundle 中的 Encounter。", "Expected here: a reference to the encounter of the bundle");
        }
    }

    /// The number of the card that was presented: the subject's; where no resource names one, that of the
    /// only patient.
    Optional<String> card() {
        if (subject != null) {
            return Optional.ofNullable(card);
        }
        var all = Set.copyOf(patients.values());
        return all.size() == 1 ? all.stream().findFirst().flatMap(Parties::cardOf) : Optional.empty();
    }

    /// How others may refer to a resource of a bundle.
    static List<String> namesOf(Slice slice, Resource resource) {
        var relative = slice.type() + '/' + resource.getIdElement().getIdPart();
        return slice.fullUrl().isEmpty() ? List.of(relative) : List.of(slice.fullUrl(), relative);
    }

    /// What a reference says.
    static String nameIn(Reference reference) {
        return reference.hasReference() ? reference.getReference() : "";
    }

    private String nameOf(Reference reference) {
        if (!reference.hasReference()) {
            return reference.getIdentifier().getSystem()
                    + '|'
                    + reference.getIdentifier().getValue();
        }
        return patientNames.getOrDefault(reference.getReference(), reference.getReference());
    }

    private @Nullable String cardOf(Reference reference) {
        if (reference.hasIdentifier()
                && Systems.CARDS.equals(reference.getIdentifier().getSystem())) {
            return reference.getIdentifier().getValue();
        }
        var patient = patients.get(nameIn(reference));
        return patient == null ? null : cardOf(patient).orElse(null);
    }

    private static Optional<String> cardOf(Patient patient) {
        return patient.getIdentifier().stream()
                .filter(identifier -> Systems.CARDS.equals(identifier.getSystem()))
                .filter(Identifier::hasValue)
                .map(Identifier::getValue)
                .findFirst();
    }
}
