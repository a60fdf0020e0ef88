package city.healthcard.records.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.recognition.Recognition.Reason;
import city.healthcard.records.recognition.RecognitionPolicy.Edition;
import city.healthcard.records.recognition.RecognitionPolicy.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecognitionRuleTest {

    private static final String LOINC = "http://loinc.org";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final Group BLOOD = new Group("biochemistry", LOINC, List.of("2339-0"), 14, Level.CITY);
    private static final Group IMAGING = new Group("imaging", LOINC, List.of("24627-2"), 30, Level.PROVINCE);
    private static final Edition POLICY = new Edition(
            3,
            LocalDate.parse("2026-01-01"),
            List.of(BLOOD, IMAGING),
            Map.of("35020001", Level.PROVINCE, "35020002", Level.CITY));

    /// Given a result, when another institution asks today, then …
    private static Given given(String code, String status, String institution, int daysAgo) {
        return new Given(new Examined(LOINC, code, status, institution, TODAY.minusDays(daysAgo)));
    }

    private record Given(Examined result) {

        Optional<Recognition> whenAskedToday() {
            return new RecognitionRule(POLICY).of(result, TODAY);
        }

        void then(Reason reason) {
            assertThat(whenAskedToday()).map(Recognition::reason).contains(reason);
        }
    }

    @Test
    void a_verified_result_of_an_assessed_laboratory_is_recognised_until_its_days_are_over() {
        given("2339-0", "final", "35020002", 0).then(Reason.RECOGNISED);
        given("2339-0", "final", "35020002", 14).then(Reason.RECOGNISED);
        given("2339-0", "final", "35020002", 15).then(Reason.TOO_OLD);
        assertThat(given("2339-0", "final", "35020002", 3).whenAskedToday())
                .contains(new Recognition("biochemistry", TODAY.plusDays(11), Reason.RECOGNISED, 3));
    }

    @Test
    void each_group_has_its_own_days() {
        given("24627-2", "final", "35020001", 30).then(Reason.RECOGNISED);
        given("24627-2", "final", "35020001", 31).then(Reason.TOO_OLD);
    }

    @Test
    void a_preliminary_result_is_not_recognised_however_new() {
        given("2339-0", "preliminary", "35020001", 0).then(Reason.NOT_FINAL);
        given("2339-0", "cancelled", "35020001", 0).then(Reason.NOT_FINAL);
        given("2339-0", "amended", "35020001", 0).then(Reason.RECOGNISED);
    }

    @Test
    void a_laboratory_must_be_assessed_and_far_enough() {
        given("2339-0", "final", "35020009", 0).then(Reason.NOT_ASSESSED);
        given("24627-2", "final", "35020002", 0).then(Reason.LEVEL_TOO_LOW);
        given("2339-0", "final", "35020001", 0).then(Reason.RECOGNISED);
    }

    @Test
    void of_what_no_group_covers_nothing_is_said() {
        assertThat(given("9999-9", "final", "35020001", 0).whenAskedToday()).isEmpty();
        assertThat(new RecognitionRule(POLICY).of(new Examined("local", "2339-0", "final", "35020001", TODAY), TODAY))
                .as("the same code of another system")
                .isEmpty();
    }

    @Test
    void the_edition_in_force_decides() {
        var later = new Edition(4, LocalDate.parse("2027-01-01"), List.of(), Map.of());
        var policy = new RecognitionPolicy(List.of(POLICY, later));
        assertThat(policy.on(LocalDate.parse("2026-12-31")).version()).isEqualTo(3);
        assertThat(policy.on(LocalDate.parse("2027-01-01")).version()).isEqualTo(4);
        assertThat(policy.on(LocalDate.parse("2025-01-01")).version()).isEqualTo(3);
    }
}
