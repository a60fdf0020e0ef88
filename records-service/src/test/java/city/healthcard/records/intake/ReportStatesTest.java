package city.healthcard.records.intake;

import static city.healthcard.records.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.visit.ReportState;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportStatesTest {

    private static final String BODY = """
            {"reports":[
              {"number":"LIS-9","status":"PRELIMINARY","conclusion":"%s"},
              {"code":"51990-0","status":"final"},
              {"code":"51990-0","status":"amended"}]}""";

    @Test
    void a_report_goes_by_its_number_else_by_its_code_and_place() {
        assertThat(ReportStates.of(CanonicalBody.read(BODY.formatted("x"))))
                .extracting(ReportState::key)
                .containsExactly("LIS-9", "51990-0", "51990-0#2");
    }

    @Test
    void somebody_answers_for_what_is_final_or_amended_and_for_nothing_preliminary() {
        assertThat(ReportStates.of(CanonicalBody.read(BODY.formatted("x"))))
                .extracting(ReportState::verified)
                .containsExactly(false, true, true);
    }

    @Test
    void another_conclusion_is_another_digest_and_the_same_report_has_the_same() {
        var one = ReportStates.of(CanonicalBody.read(BODY.formatted("未见异常"))).getFirst();
        var other = ReportStates.of(CanonicalBody.read(BODY.formatted("见异常"))).getFirst();

        assertThat(one.digest()).hasSize(16).isNotEqualTo(other.digest());
        assertThat(ReportStates.of(sheet())).isEqualTo(ReportStates.of(CanonicalBody.read(CanonicalBody.of(sheet()))));
    }
}
