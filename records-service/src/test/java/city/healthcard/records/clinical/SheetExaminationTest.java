package city.healthcard.records.clinical;

import static city.healthcard.records.Examples.END;
import static city.healthcard.records.Examples.LIMITS;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.START;
import static city.healthcard.records.Examples.glucose;
import static city.healthcard.records.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.clinical.Flaw.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SheetExaminationTest {

    private static List<Flaw> flaws(VisitSheet sheet) {
        return SheetExamination.flaws(sheet, LIMITS, NOW);
    }

    private static VisitSheet at(Instant start, Instant end) {
        return with(start, end, List.of(), List.of(), List.of());
    }

    private static VisitSheet with(List<Diagnosis> diagnoses, List<Observation> observations, List<Charge> charges) {
        return with(START, END, diagnoses, observations, charges);
    }

    private static VisitSheet with(
            Instant start,
            Instant end,
            List<Diagnosis> diagnoses,
            List<Observation> observations,
            List<Charge> charges) {
        return new VisitSheet(
                "35020001",
                "MZ-1",
                1,
                new CardReference("3502 0000 0000 0001"),
                VisitKind.OUTPATIENT,
                start,
                end,
                null,
                null,
                null,
                diagnoses,
                observations,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                charges);
    }

    private static Diagnosis diagnosis(String code, String display) {
        return new Diagnosis("GB/T 14396", "2016", code, display, null, null, null, null, null);
    }

    @Test
    void a_complete_sheet_is_without_flaw() {
        assertThat(flaws(sheet())).isEmpty();
    }

    @Test
    void an_empty_sheet_is_told_everything_it_lacks() {
        var empty = new VisitSheet(
                null, null, 1, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of());
        assertThat(flaws(empty))
                .containsExactlyInAnyOrder(
                        new Flaw("/institution", Kind.MISSING, 0),
                        new Flaw("/number", Kind.MISSING, 0),
                        new Flaw("/kind", Kind.MISSING, 0),
                        new Flaw("/start", Kind.MISSING, 0),
                        new Flaw("/card", Kind.MISSING, 0));
    }

    @Test
    void a_clock_may_be_a_little_ahead_but_not_far() {
        assertThat(flaws(at(NOW.plus(Duration.ofMinutes(5)), null))).isEmpty();
        assertThat(flaws(at(NOW.plus(Duration.ofMinutes(6)), null)))
                .containsExactly(new Flaw("/start", Kind.IN_THE_FUTURE, 0));
    }

    @Test
    void a_visit_does_not_end_before_it_starts() {
        assertThat(flaws(at(END, START))).containsExactly(new Flaw("/end", Kind.ENDS_BEFORE_IT_STARTS, 0));
        assertThat(flaws(at(START, START))).isEmpty();
    }

    @Test
    void a_visit_of_another_age_is_a_slip_of_the_pen() {
        assertThat(flaws(at(Instant.parse("1026-11-20T00:00:00Z"), null)))
                .containsExactly(new Flaw("/start", Kind.TOO_LONG_AGO, 0));
    }

    @Test
    void lengths_count_characters_as_people_do() {
        assertThat(flaws(with(List.of(diagnosis("I10", "𠮷".repeat(500))), List.of(), List.of())))
                .isEmpty();
        assertThat(flaws(with(List.of(diagnosis("I10", "𠮷".repeat(501))), List.of(), List.of())))
                .containsExactly(new Flaw("/diagnoses/0/display", Kind.TOO_LONG, 500));
    }

    @Test
    void half_a_character_and_control_characters_are_no_text() {
        assertThat(flaws(with(List.of(diagnosis("I10", "\ud842")), List.of(), List.of())))
                .containsExactly(new Flaw("/diagnoses/0/display", Kind.UNPRINTABLE, 0));
        assertThat(flaws(with(List.of(diagnosis("I\u000010", "高血压")), List.of(), List.of())))
                .containsExactly(new Flaw("/diagnoses/0/code", Kind.UNPRINTABLE, 0));
    }

    @Test
    void a_diagnosis_needs_a_code_or_a_name() {
        assertThat(flaws(with(List.of(diagnosis("I10", "高血压"), diagnosis(" ", "")), List.of(), List.of())))
                .containsExactly(new Flaw("/diagnoses/1/code", Kind.MISSING, 0));
    }

    @Test
    void a_number_with_endless_digits_is_refused() {
        assertThat(flaws(with(List.of(), List.of(glucose("1E+99999999")), List.of())))
                .containsExactly(new Flaw("/observations/0/value", Kind.TOO_MANY_DIGITS, 30));
    }

    @Test
    void a_component_is_examined_where_it_stands() {
        var component = new Component("http://loinc.org", "2.77", "", "", null, null, null, null);
        var pressure = new Observation(
                "http://loinc.org",
                "2.77",
                "85354-9",
                "血压",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(component));
        assertThat(flaws(with(List.of(), List.of(glucose("5"), pressure), List.of())))
                .containsExactly(new Flaw("/observations/1/components/0/code", Kind.MISSING, 0));
    }

    @Test
    void a_charge_is_of_an_amount_that_exists() {
        assertThat(flaws(with(List.of(), List.of(), List.of(new Charge("诊查费", Long.MIN_VALUE)))))
                .containsExactly(new Flaw("/charges/0/amountFen", Kind.OUT_OF_RANGE, 100_000_000_000L));
        assertThat(flaws(with(List.of(), List.of(), List.of(new Charge("优惠", -100L)))))
                .isEmpty();
    }

    @Test
    void there_is_an_end_to_every_list() {
        var many = Collections.nCopies(2001, new Charge("诊查费", 1L));
        assertThat(flaws(with(List.of(), List.of(), many))).containsExactly(new Flaw("/charges", Kind.TOO_MANY, 2000));
    }

    @Test
    void a_hole_in_a_list_is_named() {
        var holed = new ArrayList<Diagnosis>();
        holed.add(null);
        assertThat(flaws(with(holed, List.of(), List.of()))).containsExactly(new Flaw("/diagnoses/0", Kind.MISSING, 0));
    }

    @Test
    void charges_add_up_in_fen() {
        assertThat(sheet().chargedFen()).isEqualTo(4550);
    }
}
