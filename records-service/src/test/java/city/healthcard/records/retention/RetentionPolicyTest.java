package city.healthcard.records.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.retention.RetentionPolicy.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetentionPolicyTest {

    private final RetentionPolicy policy = new RetentionPolicy(List.of(
            edition(1, "1994-09-01", Map.of("outpatient", 15, "inpatient", 30)),
            edition(2, "2027-01-01", Map.of("outpatient", 20, "inpatient", 30))));

    private static Edition edition(int version, String from, Map<String, Integer> years) {
        return new Edition(
                version,
                LocalDate.parse(from),
                years,
                Map.of(VisitKind.OUTPATIENT, "outpatient", VisitKind.INPATIENT, "inpatient"));
    }

    private Term term(VisitKind kind, String start, String end) {
        return policy.termOf(kind, Instant.parse(start), Instant.parse(end));
    }

    @Test
    void an_outpatient_visit_is_kept_fifteen_years() {
        assertThat(term(VisitKind.OUTPATIENT, "2026-11-20T00:30:00Z", "2026-11-20T01:00:00Z"))
                .isEqualTo(new Term("outpatient", 2041, 1));
    }

    @Test
    void an_inpatient_visit_is_kept_thirty_years_from_its_end() {
        assertThat(term(VisitKind.INPATIENT, "2026-12-30T00:30:00Z", "2027-01-03T01:00:00Z"))
                .isEqualTo(new Term("inpatient", 2057, 1));
    }

    @Test
    void the_edition_in_force_on_the_day_it_began_decides() {
        assertThat(term(VisitKind.OUTPATIENT, "2027-01-01T00:30:00Z", "2027-01-01T01:00:00Z"))
                .isEqualTo(new Term("outpatient", 2047, 2));
    }

    @Test
    void the_day_is_the_citys_and_not_that_of_greenwich() {
        assertThat(term(VisitKind.OUTPATIENT, "2026-12-31T16:00:00Z", "2026-12-31T16:30:00Z"))
                .isEqualTo(new Term("outpatient", 2047, 2));
    }

    @Test
    void what_is_older_than_every_edition_is_kept_by_the_oldest() {
        assertThat(term(VisitKind.OUTPATIENT, "1955-05-05T00:00:00Z", "1955-05-05T00:00:00Z"))
                .isEqualTo(new Term("outpatient", 1970, 1));
    }

    @Test
    void records_that_may_go_together_share_a_bucket() {
        assertThat(new Term("outpatient", 2041, 1).bucket()).isEqualTo("outpatient-2041");
    }

    @Test
    void a_kind_the_policy_forgot_is_not_guessed() {
        assertThatThrownBy(() -> term(VisitKind.HOME, "2026-11-20T00:30:00Z", "2026-11-20T01:00:00Z"))
                .hasMessageContaining("does not say how long a visit of kind HOME is kept");
    }
}
