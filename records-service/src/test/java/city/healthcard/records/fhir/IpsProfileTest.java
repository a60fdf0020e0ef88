package city.healthcard.records.fhir;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.VISIT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import city.healthcard.records.bykind.FileItems;
import city.healthcard.records.bykind.FiledItem;
import city.healthcard.records.clinical.ItemKind;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.summary.Summary;
import city.healthcard.webkit.problem.Text;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Our summaries are what the implementation guide calls one. Codes of systems that are licensed elsewhere (SNOMED CT,
/// LOINC, ATC) cannot be looked up here; what the profiles demand beside them is checked in full.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IpsProfileTest {

    private static final String BUNDLE = "http://hl7.org/fhir/uv/ips/StructureDefinition/Bundle-uv-ips";
    private static final String LABORATORY =
            "http://hl7.org/fhir/uv/ips/StructureDefinition/Observation-results-laboratory-pathology-uv-ips";
    private static final String BASE = "https://city.example/records/fhir/";
    private static FhirValidator validator = FhirContext.forR4Cached().newValidator();

    @BeforeAll
    static void a_validator_that_knows_the_guide() throws IOException {
        var fhir = FhirContext.forR4Cached();
        var guide = new NpmPackageValidationSupport(fhir);
        guide.loadPackageFromClasspath("classpath:ips/hl7.fhir.uv.ips-2.0.0.tgz");
        var support = new ValidationSupportChain(
                guide,
                new BaseProfiles(fhir),
                new CommonCodeSystemsTerminologyService(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir));
        validator = fhir.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }

    private static List<String> complaints(Summary summary) {
        var document = new SummaryDocument(BASE, code -> new Text("机构", "Institution"));
        var json = new String(document.of(UUID.randomUUID(), CITIZEN, summary, false, NOW), UTF_8);
        return complaints(json, BUNDLE);
    }

    private static List<String> complaints(String json, String profile) {
        return validator.validateWithResult(json, new ValidationOptions().addProfile(profile)).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(IpsProfileTest::written)
                .toList();
    }

    private static String written(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    private static List<FiledItem> items(ItemKind kind) {
        var sheet = Lives.withAnAllergy();
        var visit = new FiledVisit(
                VISIT.value(), CITIZEN.value(), false, NOW, Optional.empty(), NOW, CanonicalBody.of(sheet));
        return FileItems.items(visit, sheet, kind);
    }

    @Test
    void a_summary_with_something_of_everything_is_a_patient_summary() {
        var summary = new Summary(
                items(ItemKind.PROBLEMS),
                items(ItemKind.MEDICATION),
                items(ItemKind.ALLERGIES),
                items(ItemKind.IMMUNIZATIONS),
                items(ItemKind.RESULTS),
                1);

        assertThat(summary.allergies()).isNotEmpty();
        assertThat(complaints(summary)).isEmpty();
    }

    @Test
    void a_summary_of_nothing_is_one_too() {
        assertThat(complaints(new Summary(List.of(), List.of(), List.of(), List.of(), List.of(), 0)))
                .isEmpty();
    }

    @Test
    void a_result_of_a_laboratory_is_what_the_guide_calls_one() {
        var visit = items(ItemKind.RESULTS).getFirst().visit();
        var result = Item.of(new Observations(), visit).getFirst();

        assertThat(complaints(new String(FhirWriter.resource(result), UTF_8), LABORATORY))
                .isEmpty();
    }

    /// The guide names the base profiles with their version, as `…/Organization|4.0.1`.
    private static final class BaseProfiles extends DefaultProfileValidationSupport {

        BaseProfiles(FhirContext fhir) {
            super(fhir);
        }

        @Override
        public @Nullable IBaseResource fetchStructureDefinition(String url) {
            return super.fetchStructureDefinition(url.replaceFirst("\\|4\\.0\\.1$", ""));
        }
    }
}
