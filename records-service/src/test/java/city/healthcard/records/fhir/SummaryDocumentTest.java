package city.healthcard.records.fhir;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.VISIT;
import static city.healthcard.records.Examples.sheet;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import city.healthcard.records.bykind.FileItems;
import city.healthcard.records.bykind.FiledItem;
import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.summary.Summary;
import city.healthcard.webkit.problem.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SummaryDocumentTest {

    private static final String BASE = "https://city.example/records/fhir/";
    private static final Summary NOTHING = new Summary(List.of(), List.of(), List.of(), List.of(), List.of(), 1);

    private static Bundle document(Summary summary, boolean sealed) {
        var document = new SummaryDocument(BASE, code -> new Text("机构 <" + code + ">", "Institution " + code));
        var bytes = document.of(UUID.randomUUID(), CITIZEN, summary, sealed, NOW);
        return FhirContext.forR4Cached()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Bundle.class, new String(bytes, UTF_8));
    }

    private static List<FiledItem> items(ItemKind kind) {
        var visit = new FiledVisit(
                VISIT.value(), CITIZEN.value(), false, NOW, Optional.empty(), NOW, CanonicalBody.of(sheet()));
        return FileItems.items(visit, sheet(), kind);
    }

    private static Summary something() {
        return new Summary(
                items(ItemKind.PROBLEMS),
                items(ItemKind.MEDICATION),
                List.of(),
                items(ItemKind.IMMUNIZATIONS),
                items(ItemKind.RESULTS),
                1);
    }

    private static Composition composition(Bundle bundle) {
        return (Composition) bundle.getEntryFirstRep().getResource();
    }

    @Test
    void the_composition_comes_first_and_is_a_patient_summary() {
        var bundle = document(something(), false);
        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        assertThat(bundle.getIdentifier().getValue()).startsWith("urn:uuid:");
        var composition = composition(bundle);
        assertThat(composition.getType().getCodingFirstRep().getCode()).isEqualTo("60591-5");
        assertThat(composition.getSection())
                .extracting(section -> section.getCode().getCodingFirstRep().getCode())
                .contains("11450-4", "48765-2", "10160-0");
        assertThat(composition.getSection())
                .allSatisfy(section ->
                        assertThat(section.getText().getDivAsString()).contains("<div"));
    }

    @Test
    void a_section_of_which_nothing_is_on_file_says_why_it_is_empty() {
        assertThat(composition(document(NOTHING, false)).getSection())
                .hasSize(5)
                .allSatisfy(section -> {
                    assertThat(section.getEntry()).isEmpty();
                    assertThat(section.getEmptyReason().getCodingFirstRep().getCode())
                            .isEqualTo("unavailable");
                });
        assertThat(composition(document(something(), false)).getSection())
                .filteredOn(SectionComponent::hasEmptyReason)
                .singleElement()
                .satisfies(section -> assertThat(
                                section.getCode().getCodingFirstRep().getCode())
                        .isEqualTo("48765-2"));
    }

    @Test
    void everything_that_the_composition_names_is_in_the_document() {
        var bundle = document(something(), false);
        var addresses =
                bundle.getEntry().stream().map(BundleEntryComponent::getFullUrl).toList();
        assertThat(addresses).doesNotHaveDuplicates();
        var composition = composition(bundle);
        assertThat(addresses)
                .contains(
                        composition.getSubject().getReference(),
                        composition.getAuthorFirstRep().getReference(),
                        composition.getCustodian().getReference());
        assertThat(composition.getSection().stream()
                        .flatMap(section -> section.getEntry().stream())
                        .map(Reference::getReference))
                .hasSize(5)
                .allSatisfy(reference -> assertThat(addresses).contains(reference));
    }

    @Test
    void a_result_keeps_its_digits_and_the_source_is_named_and_escaped() {
        var bundle = document(something(), false);
        assertThat(bundle.getEntry())
                .extracting(BundleEntryComponent::getResource)
                .filteredOn(Observation.class::isInstance)
                .extracting(resource -> ((Observation) resource).hasValueQuantity()
                        ? ((Observation) resource).getValueQuantity().getValue().toPlainString()
                        : "")
                .contains("1.10");
        assertThat(composition(bundle).getSectionFirstRep().getText().getDivAsString())
                .contains("机构 &lt;35020001&gt;");
    }

    @Test
    void a_summary_from_which_something_is_left_out_says_so() {
        assertThat(document(NOTHING, true).getMeta().getSecurityFirstRep().getCode())
                .isEqualTo("REDACTED");
        assertThat(document(NOTHING, false).getMeta().hasSecurity()).isFalse();
    }
}
