package city.healthcard.records.policy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.clinical.Sensitivity;
import city.healthcard.records.intake.CanonicalBody;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SensitivityPolicyTest {

    private final SensitivityPolicy.Edition edition =
            new Policies().sensitivity().newest();

    @ParameterizedTest
    @CsvSource({
        "心理科,J00,MENTAL_HEALTH",
        "内科,F32.900,MENTAL_HEALTH",
        "内科,f32.9,MENTAL_HEALTH",
        "内科,F10.2,ADDICTION",
        "戒毒门诊,F10.2,ADDICTION",
        "精神科,F10.2,MENTAL_HEALTH ADDICTION",
        "计划生育科,J00,REPRODUCTION",
        "Psychiatry,J00,MENTAL_HEALTH",
        "皮肤性病科,L20,SEXUALLY_TRANSMITTED",
        "感染科,B20.1,SEXUALLY_TRANSMITTED",
        "急诊科,T74.1,VIOLENCE",
        "皮肤科,L20,''",
        "内科,J00,''",
        "内科,Z00.1,''",
        "内科,Z30.0,REPRODUCTION"
    })
    void a_visit_is_sensitive_by_its_department_or_a_diagnosis(String department, String code, String categories) {
        var sheet = CanonicalBody.read("""
            {"diagnoses": [{"code": "%s"}]}\
            """.formatted(code));
        var found = edition.of(department, sheet.diagnoses());
        assertThat(found.stream().sorted().map(Sensitivity::name).collect(joining(" ")))
                .isEqualTo(categories);
    }
}
