package city.healthcard.records.fhirpost;

import ca.uhn.fhir.context.FhirContext;
import city.healthcard.records.fhir.Systems;
import city.healthcard.records.fhirpost.Places.Items;
import city.healthcard.records.receipt.VisitReceipt;
import city.healthcard.records.receipt.VisitReceipt.State;
import city.healthcard.webkit.problem.Language;
import city.healthcard.webkit.problem.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/// What an institution is told when its transaction is kept: for each entry where it can be read, and the signed
/// receipt with the first.
@Singleton
final class TransactionAnswer {

    private static final Map<Items, Letter> LETTERS = Map.of(
            Items.OBSERVATIONS, new Letter("Observation", 'o'),
            Items.PRESCRIPTIONS, new Letter("MedicationRequest", 'm'),
            Items.PROCEDURES, new Letter("Procedure", 'p'),
            Items.REPORTS, new Letter("DiagnosticReport", 'r'),
            Items.IMMUNIZATIONS, new Letter("Immunization", 'i'));

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final ObjectMapper json;

    TransactionAnswer(ObjectMapper json) {
        this.json = json;
    }

    private record Letter(String type, char letter) {}

    /// @param status HTTP status that a single visit would have been answered with
    String of(ReadBundle read, VisitReceipt receipt, int status, Language language) {
        var answer = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
        for (var slice : read.slices()) {
            answer.addEntry(entry(read, slice, receipt, status));
        }
        if (answer.hasEntry()) {
            answer.getEntryFirstRep().getResponse().setOutcome(outcome(receipt, language));
        }
        return fhir.newJsonParser().encodeResourceToString(answer);
    }

    private static BundleEntryComponent entry(ReadBundle read, Slice slice, VisitReceipt receipt, int status) {
        var response = new BundleEntryResponseComponent()
                .setStatus(spelled(status))
                .setEtag("W/\"" + receipt.revision() + '"')
                .setLastModified(Date.from(receipt.recordedAt()));
        if (receipt.state() == State.RECORDED) {
            location(read, slice, receipt).ifPresent(response::setLocation);
        }
        return new BundleEntryComponent().setResponse(response);
    }

    private static String spelled(int status) {
        return switch (status) {
            case 200 -> "200 OK";
            case 201 -> "201 Created";
            default -> "202 Accepted";
        };
    }

    private static Optional<String> location(ReadBundle read, Slice slice, VisitReceipt receipt) {
        if (slice.type().equals("Encounter")) {
            return Optional.of("Encounter/" + receipt.visit());
        }
        for (var items : Items.values()) {
            var number = read.places().numberOf(items, slice);
            if (number.isPresent() && items == Items.DIAGNOSES) {
                return Optional.of(slice.type() + '/' + receipt.visit() + "-c" + number.get());
            }
            var letter = LETTERS.get(items);
            if (number.isPresent() && letter != null) {
                return Optional.of(letter.type + '/' + receipt.visit() + '-' + letter.letter + number.get());
            }
        }
        return Optional.empty();
    }

    private OperationOutcome outcome(VisitReceipt receipt, Language language) {
        var text = text(receipt.state());
        var outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.INFORMATION)
                .setCode(IssueType.INFORMATIONAL)
                .setDetails(new CodeableConcept().setText(text.in(language)));
        outcome.addExtension(new Extension(Systems.RECEIPT, attachment(receipt)));
        return outcome;
    }

    private static Text text(State state) {
        return switch (state) {
            case RECORDED -> new Text("已归档，回执见扩展。", "On file; the receipt is in the extension.");
            case PARKED ->
                new Text(
                        "该卡号尚未登记，记录已暂存，登记后自动归档。回执见扩展。",
                        "Nobody has heard of the card yet; the visit waits for it. The receipt is in the extension.");
        };
    }

    private Attachment attachment(VisitReceipt receipt) {
        try {
            return new Attachment()
                    .setContentType("application/json")
                    .setUrl("/records/api/receipts/" + receipt.event())
                    .setData(json.writeValueAsBytes(receipt));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
