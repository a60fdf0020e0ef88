package city.healthcard.records.summary;

import static city.healthcard.records.Examples.CITIZEN;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.bykind.FiledItem;
import city.healthcard.records.clinical.Diagnosis;
import city.healthcard.records.clinical.Immunization;
import city.healthcard.records.clinical.Observation;
import city.healthcard.records.clinical.Prescription;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.policy.Policies;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GatheringTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");

    private static Summary summary(VisitSheet... sheets) {
        var gathering = new Gathering(TODAY, new Policies().summary().on(TODAY));
        Stream.of(sheets)
                .sorted(Comparator.comparing((VisitSheet sheet) -> Objects.requireNonNull(sheet.start()))
                        .reversed())
                .forEach(sheet -> gathering.add(
                        new FiledVisit(
                                UUID.randomUUID(),
                                CITIZEN.value(),
                                false,
                                Objects.requireNonNull(sheet.start()),
                                Optional.empty(),
                                Objects.requireNonNull(sheet.start()),
                                CanonicalBody.of(sheet)),
                        sheet));
        return gathering.summary();
    }

    private static VisitSheet visit(String day, Object item) {
        return new VisitSheet(
                "35020001",
                "N",
                1,
                null,
                VisitKind.OUTPATIENT,
                Instant.parse(day + "T01:00:00Z"),
                null,
                null,
                null,
                null,
                only(item, Diagnosis.class),
                only(item, Observation.class),
                only(item, Prescription.class),
                List.of(),
                List.of(),
                only(item, Immunization.class),
                List.of());
    }

    private static <T> List<T> only(Object item, Class<T> type) {
        return type.isInstance(item) ? List.of(type.cast(item)) : List.of();
    }

    private static Diagnosis problem(String code, @Nullable String status) {
        return new Diagnosis("ICD-10", null, code, code, null, status, null, null, null);
    }

    private static Diagnosis allergy(@Nullable String status, @Nullable String certainty) {
        return new Diagnosis("ICD-10", null, "Z88.0", "青霉素", "allergy", status, certainty, null, null);
    }

    private static Prescription medicine(@Nullable Integer days, @Nullable String status) {
        return new Prescription(null, "atc", null, "A10BA02", "二甲双胍", null, null, null, days, status, null);
    }

    private static Observation result(String code, String value) {
        return new Observation(
                "loinc",
                null,
                code,
                code,
                null,
                new BigDecimal(value),
                "U",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static List<String> days(List<FiledItem> items) {
        return items.stream()
                .map(item ->
                        Objects.requireNonNull(item.sheet().start()).toString().substring(0, 10))
                .toList();
    }

    @Test
    void a_chronic_problem_said_at_many_visits_is_one_problem_with_its_newest_source() {
        var summary =
                summary(visit("2020-01-01", problem("E11", "active")), visit("2026-05-01", problem("E11", "active")));
        assertThat(days(summary.problems())).containsExactly("2026-05-01");
    }

    @Test
    void what_was_said_to_be_over_is_over_whatever_was_said_before() {
        assertThat(summary(
                                visit("2020-01-01", problem("E11", "active")),
                                visit("2021-01-01", problem("E11", "resolved")))
                        .problems())
                .isEmpty();
        assertThat(summary(
                                visit("2021-01-01", problem("E11", "active")),
                                visit("2020-01-01", problem("E11", "resolved")))
                        .problems())
                .hasSize(1);
    }

    @Test
    void a_diagnosis_of_which_nobody_says_how_it_stands_is_a_problem_for_a_year() {
        assertThat(summary(visit("2025-11-26", problem("J06", null))).problems())
                .hasSize(1);
        assertThat(summary(visit("2025-11-25", problem("J06", null))).problems())
                .isEmpty();
    }

    @Test
    void an_allergy_never_grows_old_and_ends_only_when_somebody_says_so() {
        assertThat(summary(visit("1996-01-01", allergy(null, null))).allergies())
                .hasSize(1);
        assertThat(summary(visit("1996-01-01", allergy("active", null)), visit("2000-01-01", allergy(null, "refuted")))
                        .allergies())
                .isEmpty();
    }

    @Test
    void a_medicine_is_taken_as_long_as_it_lasts() {
        assertThat(summary(visit("2026-11-20", medicine(6, null))).medication()).hasSize(1);
        assertThat(summary(visit("2026-11-20", medicine(5, "active"))).medication())
                .isEmpty();
    }

    @Test
    void without_days_a_medicine_is_taken_while_it_is_called_active_or_for_ninety_days() {
        assertThat(summary(visit("2020-01-01", medicine(null, "active"))).medication())
                .hasSize(1);
        assertThat(summary(visit("2026-08-28", medicine(null, null))).medication())
                .hasSize(1);
        assertThat(summary(visit("2026-08-27", medicine(null, null))).medication())
                .isEmpty();
        assertThat(summary(
                                visit("2026-10-01", medicine(null, "stopped")),
                                visit("2026-09-01", medicine(null, "active")))
                        .medication())
                .isEmpty();
    }

    @Test
    void of_each_examination_the_last_result_of_two_years_counts() {
        var summary = summary(
                visit("2026-01-01", result("G", "5.6")),
                visit("2026-06-01", result("G", "6.1")),
                visit("2020-01-01", result("OLD", "1")));
        assertThat(days(summary.results())).containsExactly("2026-06-01");
    }

    @Test
    void what_was_not_given_is_no_vaccination() {
        var given = new Immunization("cvx", null, "140", "流感疫苗", 1, null, null, "completed", null);
        var refused = new Immunization("cvx", null, "33", "肺炎疫苗", 1, null, null, "not-done", null);
        assertThat(summary(visit("2000-01-01", given), visit("2001-01-01", refused))
                        .immunizations())
                .extracting(FiledItem::content)
                .containsExactly(given);
    }
}
