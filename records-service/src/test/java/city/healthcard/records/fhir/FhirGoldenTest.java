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
import city.healthcard.records.accesslog.Access;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.reading.Scope;
import city.healthcard.webkit.problem.Language;
import city.healthcard.webkit.problem.RequestProblems;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of resource that we send, as a file in the repository, and each of them valid by HAPI FHIR's validator.
/// Run with `-Dgolden.write=true` to write them again.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FhirGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/fhir");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static FhirValidator validator = FhirContext.forR4Cached().newValidator();

    @BeforeAll
    static void a_validator() {
        var fhir = FhirContext.forR4Cached();
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir));
        validator = fhir.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }

    /// By the name of their file.
    private static Map<String, byte[]> sent() {
        var sheet = CanonicalBody.of(Lives.withAnAllergy());
        var visit = new FiledVisit(VISIT.value(), CITIZEN.value(), false, NOW, Optional.empty(), NOW, sheet);
        var sent = new TreeMap<String, byte[]>();
        for (var item : Item.all(visit)) {
            sent.put(item.type() + item.id().toString().substring(36), FhirWriter.resource(item));
        }
        sent.put("Patient", FhirWriter.patient(CITIZEN));
        sent.put("CapabilityStatement", Capabilities.statement());
        sent.put("AuditEvent", FhirWriter.write(json -> AuditEvents.write(json, access(), CITIZEN)));
        sent.put("OperationOutcome", outcome());
        return sent;
    }

    private static Access access() {
        return new Access(
                VISIT.value(), "reader-1", "institution", "35020001", "TREAT", Scope.FILE, null, NOW, "", List.of());
    }

    private static byte[] outcome() {
        var problem = RequestProblems.invalid()
                .at("/entry/7/resource/status", "请填写此项。", "This is required.")
                .inParameter("date", "应为日期。", "Expected here: a date")
                .with("firstHash", "e3b0");
        return Outcomes.of(problem, Language.EN, "0123456789abcdef0123456789abcdef");
    }

    static List<String> names() {
        return List.copyOf(sent().keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void is_sent_as_it_always_was(String name) throws IOException {
        var file = FOLDER.resolve(name + ".json");
        var now = JSON.writeValueAsString(JSON.readTree(sent().get(name))) + '\n';
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, now);
        }
        assertThat(Files.readString(file)).isEqualTo(now);
    }

    @ParameterizedTest
    @MethodSource("names")
    void is_valid(String name) {
        assertThat(validator
                        .validateWithResult(new String(sent().get(name), UTF_8))
                        .getMessages())
                .filteredOn(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .isEmpty();
    }

    @Test
    void no_file_is_left_of_what_is_not_sent_any_more() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(names());
        }
    }
}
