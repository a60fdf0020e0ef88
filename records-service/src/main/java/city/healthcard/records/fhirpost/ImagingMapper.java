package city.healthcard.records.fhirpost;

import city.healthcard.records.clinical.Coding;
import city.healthcard.records.clinical.Report;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ImagingStudy;

/// `ImagingStudy` as a report of the kind `imaging`: what was done and by which modality. The images stay where they
/// are.
final class ImagingMapper {

    private ImagingMapper() {}

    static Report report(ImagingStudy study, Entry entry) {
        var code = Concepts.of(
                study.hasProcedureCode()
                        ? study.getProcedureCodeFirstRep()
                        : new CodeableConcept().setText(study.getDescription()));
        return new Report(
                study.hasIdentifier()
                        ? study.getIdentifierFirstRep().getValue()
                        : study.getIdElement().getIdPart(),
                code.system(),
                code.version(),
                code.code(),
                code.display(),
                "imaging",
                study.getStatusElement().getValueAsString(),
                entry.time("started", study.getStartedElement()),
                null,
                null,
                study.getSeries().stream()
                        .map(ImagingStudy.ImagingStudySeriesComponent::getModality)
                        .map(modality -> new Coding(
                                modality.getSystem(), modality.getVersion(), modality.getCode(), modality.getDisplay()))
                        .toList());
    }
}
