package city.healthcard.records.fhir;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.VISIT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import city.healthcard.records.Examples;
import city.healthcard.records.fhir.FhirWriter.Frame;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.intake.CanonicalBody;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What we write is read by HAPI FHIR's own strict parser.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FhirWriterTest {

    private static final IParser STRICT =
            FhirContext.forR4().newJsonParser().setParserErrorHandler(new StrictErrorHandler());

    private final FiledVisit visit = new FiledVisit(
            VISIT.value(), CITIZEN.value(), false, NOW, Optional.empty(), NOW, CanonicalBody.of(Examples.sheet()));

    private Bundle everything() {
        return everything(false);
    }

    private Bundle everything(boolean sealed) {
        var frame = new Frame(sealed, "https://city/records/fhir/", "https://city/self", "https://city/next", null);
        var bytes = FhirWriter.everything(CITIZEN, List.of(visit), frame);
        return STRICT.parseResource(Bundle.class, new String(bytes, UTF_8));
    }

    private static <T> List<T> of(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void everything_is_a_bundle_of_the_patient_and_each_item_of_the_visit() {
        var bundle = everything();
        assertThat(bundle.getEntry())
                .extracting(entry -> entry.getResource().fhirType())
                .containsExactly(
                        "Patient",
                        "Encounter",
                        "Condition",
                        "Observation",
                        "Observation",
                        "MedicationRequest",
                        "Procedure",
                        "DiagnosticReport",
                        "Immunization");
        assertThat(bundle.getLink("next").getUrl()).isEqualTo("https://city/next");
        assertThat(bundle.getEntry())
                .allSatisfy(entry -> assertThat(entry.getFullUrl())
                        .endsWith("/" + entry.getResource().getIdElement().getIdPart()));
    }

    @Test
    void a_result_keeps_its_digits_and_its_parts() {
        var observations = of(everything(), Observation.class);
        assertThat(observations.getFirst().getValueQuantity().getValue()).hasToString("1.10");
        assertThat(observations.getLast().getComponent())
                .extracting(component -> component.getValueQuantity().getValue().intValue())
                .containsExactly(142, 91);
    }

    @Test
    void what_leaves_something_out_is_labelled_as_redacted() {
        assertThat(everything().getMeta().getSecurity()).isEmpty();
        assertThat(everything(true).getMeta().getSecurityFirstRep().getCode()).isEqualTo("REDACTED");
    }

    @Test
    void an_encounter_says_where_when_and_whose() {
        var encounter = of(everything(), Encounter.class).getFirst();
        assertThat(encounter.getSubject().getReference()).isEqualTo("Patient/" + CITIZEN.value());
        assertThat(encounter.getClass_().getCode()).isEqualTo("AMB");
        assertThat(encounter.getPeriod().getStart()).isEqualTo(Examples.START);
        assertThat(encounter.getIdentifierFirstRep().getValue()).isEqualTo("MZ-2026-000017");
    }

    @Test
    void a_code_keeps_its_system_and_version() {
        var vaccine =
                of(everything(), Immunization.class).getFirst().getVaccineCode().getCodingFirstRep();
        assertThat(vaccine.getSystem()).isEqualTo("http://hl7.org/fhir/sid/cvx");
        assertThat(vaccine.getVersion()).isEqualTo("2026");
    }

    @Test
    void a_patient_is_a_pseudonym() {
        var patient = STRICT.parseResource(Patient.class, new String(FhirWriter.patient(CITIZEN), UTF_8));
        assertThat(patient.getName()).isEmpty();
        assertThat(patient.getIdElement().getIdPart()).isEqualTo(CITIZEN.value().toString());
    }

    @Test
    void an_allergy_has_the_address_of_an_allergy() {
        var sheet = CanonicalBody.of(Lives.withAnAllergy());
        var allergic = new FiledVisit(VISIT.value(), CITIZEN.value(), false, NOW, Optional.empty(), NOW, sheet);
        var frame = new Frame(false, "https://city/", "https://city/self", null, null);
        var bundle = STRICT.parseResource(
                Bundle.class, new String(FhirWriter.everything(null, List.of(allergic), frame), UTF_8));
        assertThat(bundle.getEntry())
                .extracting(Bundle.BundleEntryComponent::getFullUrl)
                .contains("https://city/AllergyIntolerance/" + VISIT.value() + "-c1");
    }

    @Test
    void nothing_found_is_a_bundle_without_entries() {
        var frame = new Frame(false, "https://city/", "https://city/self", null, 0);
        var bundle = STRICT.parseResource(Bundle.class, new String(FhirWriter.searchset(List.of(), frame, ""), UTF_8));
        assertThat(bundle.getTotal()).isZero();
        assertThat(bundle.getEntry()).isEmpty();
    }
}
