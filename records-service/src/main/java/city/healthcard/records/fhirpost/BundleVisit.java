package city.healthcard.records.fhirpost;

import city.healthcard.records.clinical.CardReference;
import city.healthcard.records.clinical.Charge;
import city.healthcard.records.clinical.Coding;
import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.Immunization;
import city.healthcard.records.clinical.Observation;
import city.healthcard.records.clinical.Prescription;
import city.healthcard.records.clinical.Procedure;
import city.healthcard.records.clinical.Report;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.fhir.Systems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.ImagingStudy;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.SupplyDelivery;
import org.jspecify.annotations.Nullable;

/// The second reading of a bundle: kind by kind each resource is read, mapped and let go.
final class BundleVisit {

    private final byte[] posted;
    private final Outline outline;
    private final ResourceReader resources;
    private final Faults faults = new Faults();
    private final Parties parties = new Parties();
    private final Places places = new Places();
    private final Map<String, CodeableConcept> medicines = new HashMap<>();
    private final Map<String, Coding> observed = new HashMap<>();
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<Prescription> prescriptions = new ArrayList<>();
    private final List<Procedure> procedures = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Immunization> immunizations = new ArrayList<>();
    private final List<Charge> charges = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private @Nullable Heading heading;

    BundleVisit(byte[] posted, Outline outline, ResourceReader resources) {
        this.posted = posted;
        this.outline = outline;
        this.resources = resources;
    }

    ReadBundle read() {
        var byKind = byKind();
        faults.end();
        for (var kind : Kind.values()) {
            for (var slice : byKind.getOrDefault(kind, List.of())) {
                resources.read(kind, posted, slice, faults).ifPresent(resource -> taken(resource, slice));
            }
        }
        faults.end();
        var head = Objects.requireNonNullElseGet(heading, this::ofEntry);
        places.heading(head.place());
        return new ReadBundle(sheet(head), outline.slices(), places);
    }

    private Map<Kind, List<Slice>> byKind() {
        var byKind = new EnumMap<Kind, List<Slice>>(Kind.class);
        for (var slice : outline.slices()) {
            Kind.of(slice.type())
                    .ifPresentOrElse(
                            kind -> byKind.computeIfAbsent(kind, _ -> new ArrayList<>())
                                    .add(slice),
                            () -> faults.content(
                                    slice.place() + "/resourceType",
                                    "不接收此类资源，见 /records/fhir/metadata。",
                                    "Resources of this type are not taken in; see /records/fhir/metadata."));
        }
        return byKind;
    }

    /// A primitive of FHIR may have extensions and no value: HAPI says that it is there, and fails when it is
    /// asked for it.
    private void taken(DomainResource resource, Slice slice) {
        try {
            take(resource, slice);
        } catch (NullPointerException failure) {
            if (!resources.hasElementWithoutValue(resource)) {
                throw failure;
            }
            faults.content(
                    slice.place(),
                    "有的元素只有扩展而没有值，不予接收。",
                    "An element that has extensions and no value is not taken in.");
        }
    }

    private void take(DomainResource resource, Slice slice) {
        var entry = new Entry(slice, faults);
        entry.refuseErrors(resource);
        switch (resource) {
            case Patient patient -> parties.patient(slice, patient);
            case Medication medication ->
                Parties.namesOf(slice, medication).forEach(name -> medicines.put(name, medication.getCode()));
            case Encounter encounter -> encounter(encounter, entry);
            case Condition condition -> {
                of(entry, condition.getSubject(), condition.getEncounter());
                at(entry.time("recordedDate", condition.getRecordedDateElement()));
                add(Places.Items.DIAGNOSES, slice, diagnoses, ConditionMapper.diagnosis(condition, entry));
            }
            case AllergyIntolerance allergy -> {
                of(entry, allergy.getPatient(), allergy.getEncounter());
                add(Places.Items.DIAGNOSES, slice, diagnoses, AllergyMapper.diagnosis(allergy, entry));
            }
            case org.hl7.fhir.r4.model.Observation observation -> observation(observation, entry);
            case MedicationRequest request -> {
                of(entry, request.getSubject(), request.getEncounter());
                add(
                        Places.Items.PRESCRIPTIONS,
                        slice,
                        prescriptions,
                        PrescriptionMapper.prescription(request, entry, this::medicine));
            }
            case org.hl7.fhir.r4.model.Procedure procedure -> {
                of(entry, procedure.getSubject(), procedure.getEncounter());
                add(Places.Items.PROCEDURES, slice, procedures, ProcedureMapper.procedure(procedure, entry));
            }
            case Device device -> {
                of(entry, device.getPatient(), new Reference());
                add(Places.Items.PROCEDURES, slice, procedures, ProcedureMapper.device(device, entry));
            }
            case SupplyDelivery supply -> {
                of(entry, supply.getPatient(), new Reference());
                add(Places.Items.PROCEDURES, slice, procedures, ProcedureMapper.supply(supply, entry));
            }
            case org.hl7.fhir.r4.model.Immunization immunization -> {
                of(entry, immunization.getPatient(), immunization.getEncounter());
                add(
                        Places.Items.IMMUNIZATIONS,
                        slice,
                        immunizations,
                        ImmunizationMapper.immunization(immunization, entry));
            }
            case DiagnosticReport report -> {
                of(entry, report.getSubject(), report.getEncounter());
                add(Places.Items.REPORTS, slice, reports, ReportMapper.report(report, entry, this::observed));
            }
            case ImagingStudy study -> {
                of(entry, study.getSubject(), study.getEncounter());
                add(Places.Items.REPORTS, slice, reports, ImagingMapper.report(study, entry));
            }
            case ChargeItem item -> {
                of(entry, item.getSubject(), item.getContext());
                at(entry.time("occurrenceDateTime", item.getOccurrence()));
                add(Places.Items.CHARGES, slice, charges, ChargeMapper.charge(item, entry));
            }
            case Claim claim -> claim(claim, entry);
            default -> throw new IllegalStateException("every kind is taken");
        }
    }

    private void encounter(Encounter encounter, Entry entry) {
        if (heading != null) {
            entry.refuse("resourceType", "一个 Bundle 只能有一次就诊。", "A bundle tells of one visit.");
            return;
        }
        parties.encounter(entry.slice(), encounter);
        parties.subject(entry, "subject", encounter.getSubject());
        heading = EncounterMapper.heading(encounter, entry);
    }

    private void observation(org.hl7.fhir.r4.model.Observation observation, Entry entry) {
        of(entry, observation.getSubject(), observation.getEncounter());
        var code = Concepts.of(observation.getCode());
        Parties.namesOf(entry.slice(), observation).forEach(name -> observed.put(name, code));
        add(Places.Items.OBSERVATIONS, entry.slice(), observations, ObservationMapper.observation(observation, entry));
    }

    private void claim(Claim claim, Entry entry) {
        parties.subject(entry, "patient", claim.getPatient());
        at(entry.time("created", claim.getCreatedElement()));
        for (var item : claim.getItem()) {
            item.getEncounter().forEach(encounter -> parties.encounter(entry, "item/encounter", encounter));
        }
        for (var charge : ChargeMapper.charges(claim, entry)) {
            add(Places.Items.CHARGES, entry.slice(), charges, charge);
        }
    }

    private void of(Entry entry, Reference subject, Reference encounter) {
        parties.subject(entry, "subject", subject);
        parties.encounter(entry, "encounter", encounter);
    }

    /// When something happened that its item does not say.
    private void at(@Nullable Instant time) {
        if (time != null) {
            times.add(time);
        }
    }

    private <T> void add(Places.Items items, Slice slice, List<T> list, T item) {
        places.item(items, slice);
        list.add(item);
    }

    private Optional<CodeableConcept> medicine(Reference reference) {
        return Optional.ofNullable(medicines.get(Parties.nameIn(reference)));
    }

    private Optional<Coding> observed(Reference reference) {
        return Optional.ofNullable(observed.get(Parties.nameIn(reference)));
    }

    /// What belongs to no encounter is a dated entry of the file; the bundle's identifier is its number.
    private Heading ofEntry() {
        return new Heading(
                "",
                Systems.institutionOf(outline.system()).orElse(null),
                outline.value().isEmpty() ? null : outline.value(),
                1,
                VisitKind.ENTRY,
                firstTime().orElse(null),
                null,
                null,
                null,
                null);
    }

    private Optional<Instant> firstTime() {
        return Stream.of(
                        times.stream(),
                        diagnoses.stream().map(Diagnosis::start),
                        observations.stream().map(Observation::at),
                        prescriptions.stream().map(Prescription::at),
                        procedures.stream().map(Procedure::start),
                        reports.stream().map(Report::at),
                        immunizations.stream().map(Immunization::at))
                .flatMap(times -> times)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }

    private VisitSheet sheet(Heading head) {
        return new VisitSheet(
                head.institution(),
                head.number(),
                head.revision(),
                parties.card().map(CardReference::new).orElse(null),
                head.kind(),
                head.start(),
                head.end(),
                head.department(),
                head.practitioner(),
                head.occurredAt(),
                diagnoses,
                observations,
                prescriptions,
                procedures,
                reports,
                immunizations,
                charges);
    }
}
