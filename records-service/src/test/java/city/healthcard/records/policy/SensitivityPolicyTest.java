package city.healthcard.records.policy;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.intake.CanonicalBody;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SensitivityPolicyTest {

    private final SensitivityPolicy.Edition edition =
            new Policies().sensitivity().on(LocalDate.of(2026, 11, 23));

    @ParameterizedTest
    @CsvSource({
        "心理科,J00,true",
        "内科,F32.900,true",
        "内科,f32.9,true",
        "计划生育科,J00,true",
        "Psychiatry,J00,true",
        "皮肤科,L20,false",
        "内科,J00,false",
        "内科,Z00.1,false",
        "内科,Z30.0,true"
    })
    void a_visit_is_sensitive_by_its_department_or_a_diagnosis(String department, String code, boolean isSensitive) {
        var sheet = CanonicalBody.read("""
                {"department": {"name": "%s"}, "diagnoses": [{"code": "%s"}]}""".formatted(department, code));
        assertThat(edition.covers(sheet)).isEqualTo(isSensitive);
    }
}
