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
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.intake.CanonicalBody;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
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

    private final FiledVisit visit =
            new FiledVisit(VISIT.value(), CITIZEN.value(), false, NOW, NOW, CanonicalBody.of(Examples.sheet()));

    private Bundle everything() {
        return everything(false);
    }

    private Bundle everything(boolean sealed) {
        var bytes = FhirWriter.everything(
                CITIZEN,
                sealed,
                List.of(visit),
                "https://city/records/fhir/",
                "https://city/self",
                "https://city/next");
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
        var encounter = STRICT.parseResource(Encounter.class, new String(FhirWriter.encounter(visit), UTF_8));
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
    void the_capability_statement_is_one() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/fhir/capability-statement.json"))) {
            var statement = STRICT.parseResource(CapabilityStatement.class, file);
            assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
        }
    }
}
