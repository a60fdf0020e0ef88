package city.healthcard.records.fhirpost;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import java.util.Optional;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.PrimitiveType;

/// Reads one resource of a bundle with HAPI FHIR.
final class ResourceReader {

    private final FhirContext fhir = FhirContext.forR4Cached();

    /// The resource; empty when something in it is not of FHIR, which is then among the faults. A code that
    /// HAPI does not know is one that it says is there, and that is null when it is asked for.
    Optional<DomainResource> read(Kind kind, byte[] bundle, Slice slice, Faults faults) {
        var found = new ParserFaults(slice, faults);
        var parser = fhir.newJsonParser().setParserErrorHandler(found);
        var text = new String(bundle, slice.offset(), slice.length(), UTF_8);
        try {
            var resource = parser.parseResource(kind.type(), text);
            refuseWhatChangesMeaning(resource, slice, faults);
            return found.isEmpty() ? Optional.of(resource) : Optional.empty();
        } catch (RuntimeException unreadable) {
            // Somebody else's parser, on whatever anybody sends: each of its failures means that this is no resource.
            faults.shape(slice.place(), "不是有效的 FHIR R4 资源。", "This is no resource of FHIR R4.");
            return Optional.empty();
        }
    }

    /// Whether a primitive somewhere in it has extensions alone.
    boolean hasElementWithoutValue(DomainResource resource) {
        return fhir.newTerser().getAllPopulatedChildElementsOfType(resource, PrimitiveType.class).stream()
                .anyMatch(primitive -> !primitive.hasValue());
    }

    private static void refuseWhatChangesMeaning(DomainResource resource, Slice slice, Faults faults) {
        if (resource.hasModifierExtension()) {
            faults.content(
                    slice.place() + "/modifierExtension",
                    "不认识的修饰扩展会改变含义，不予接收。",
                    "A modifier extension that is not known here changes the meaning.");
        }
        if (resource.hasImplicitRules()) {
            faults.content(slice.place() + "/implicitRules", "不接受隐含规则。", "Implicit rules are not known here.");
        }
    }
}
