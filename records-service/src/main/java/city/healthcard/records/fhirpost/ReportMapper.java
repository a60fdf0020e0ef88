package city.healthcard.records.fhirpost;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.healthcard.records.clinical.Coding;
import city.healthcard.records.clinical.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/// `DiagnosticReport` as a report.
final class ReportMapper {

    private ReportMapper() {}

    /// @param observed the code of an observation of the same bundle
    static Report report(DiagnosticReport report, Entry entry, Function<Reference, Optional<Coding>> observed) {
        var code = Concepts.of(report.getCode());
        return new Report(
                report.hasIdentifier()
                        ? report.getIdentifierFirstRep().getValue()
                        : report.getIdElement().getIdPart(),
                code.system(),
                code.version(),
                code.code(),
                code.display(),
                Concepts.firstCode(report.getCategory()),
                report.getStatusElement().getValueAsString(),
                report.hasEffective()
                        ? entry.time("effectiveDateTime", report.getEffective())
                        : entry.time("issued", report.getIssuedElement()),
                report.getConclusion(),
                text(report.getPresentedForm(), entry),
                report.getResult().stream()
                        .flatMap(result -> result(result, observed).stream())
                        .toList());
    }

    private static Optional<Coding> result(Reference result, Function<Reference, Optional<Coding>> observed) {
        return observed.apply(result)
                .or(() ->
                        Optional.ofNullable(result.getDisplay()).map(display -> new Coding(null, null, null, display)));
    }

    /// A report is kept in words. A picture of them, such as a PDF, cannot be searched, summed up or read
    /// aloud.
    private static @Nullable String text(List<Attachment> forms, Entry entry) {
        var texts = new ArrayList<String>();
        for (var form : forms) {
            if (!form.hasData()) {
                entry.refuse("presentedForm/data", "报告全文须随附。", "The text of the report has to come along.");
            } else if (form.hasContentType() && !form.getContentType().startsWith("text/")) {
                entry.refuse("presentedForm/contentType", "只接收文本。", "Text only.");
            } else {
                texts.add(new String(form.getData(), UTF_8));
            }
        }
        return texts.isEmpty() ? null : String.join("\n", texts);
    }
}
