package city.healthcard.records.fhirpost;

import city.healthcard.records.clinical.Department;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.fhir.Systems;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/// `Encounter` as the head of a sheet. The identifier whose system names an institution is the visit's number; the
/// version of the encounter is the revision.
final class EncounterMapper {

    private static final Set<String> NOT_YET = Set.of("planned", "cancelled");

    private EncounterMapper() {}

    static Heading heading(Encounter encounter, Entry entry) {
        status(encounter, entry);
        var identifier = encounter.getIdentifier().stream()
                .filter(one -> one.hasSystem()
                        && Systems.institutionOf(one.getSystem()).isPresent())
                .findFirst()
                .orElseGet(Identifier::new);
        return new Heading(
                entry.slice().place(),
                identifier.hasSystem()
                        ? Systems.institutionOf(identifier.getSystem()).orElse(null)
                        : null,
                identifier.getValue(),
                revision(encounter, entry),
                kind(encounter, entry),
                entry.time("period/start", encounter.getPeriod().getStartElement()),
                entry.time("period/end", encounter.getPeriod().getEndElement()),
                department(encounter),
                practitioner(encounter),
                entry.time("meta/lastUpdated", encounter.getMeta().getLastUpdatedElement()));
    }

    private static void status(Encounter encounter, Entry entry) {
        var status = encounter.getStatusElement().getValueAsString();
        if (status != null && NOT_YET.contains(status)) {
            entry.refuse("status", "只接收已发生的就诊。", "Only what has happened enters a file.");
        }
    }

    private static int revision(Encounter encounter, Entry entry) {
        var version = encounter.getMeta().getVersionId();
        if (version == null) {
            return 1;
        }
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException notANumber) {
            entry.refuse("meta/versionId", "应为修订号，从 1 起。", "Expected here: the revision, from 1");
            return 1;
        }
    }

    /// By HL7 v3 ActCode.
    private static @Nullable VisitKind kind(Encounter encounter, Entry entry) {
        return switch (Objects.requireNonNullElse(encounter.getClass_().getCode(), "")) {
            case "" -> null;
            case "AMB", "SS" -> VisitKind.OUTPATIENT;
            case "IMP", "ACUTE", "NONAC", "OBSENC" -> VisitKind.INPATIENT;
            case "EMER" -> VisitKind.EMERGENCY;
            case "HH", "FLD" -> VisitKind.HOME;
            case "VR" -> VisitKind.VIRTUAL;
            default -> {
                entry.refuse(
                        "class/code",
                        "应为 AMB、SS、IMP、ACUTE、NONAC、OBSENC、EMER、HH、FLD 或 VR。",
                        "Expected here: AMB, SS, IMP, ACUTE, NONAC, OBSENC, EMER, HH, FLD or VR");
                yield null;
            }
        };
    }

    private static @Nullable Department department(Encounter encounter) {
        var concept = encounter.hasServiceType() ? encounter.getServiceType() : encounter.getTypeFirstRep();
        if (concept.isEmpty()) {
            return null;
        }
        return new Department(Concepts.of(concept).code(), Concepts.words(concept));
    }

    private static @Nullable String practitioner(Encounter encounter) {
        return encounter.hasParticipant()
                ? encounter.getParticipantFirstRep().getIndividual().getDisplay()
                : null;
    }
}
