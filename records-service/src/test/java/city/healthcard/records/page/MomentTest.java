package city.healthcard.records.page;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.END;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.START;
import static city.healthcard.records.Examples.VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.clinical.Report;
import city.healthcard.records.clinical.VisitKind;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.webkit.problem.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MomentTest {

    private static final Instant LOOKED = NOW.minus(Duration.ofDays(2));

    private static VisitSheet sheet(int revision, String status) {
        var report = new Report(null, null, null, "51990-0", "检验", null, status, END, null, null, List.of());
        return new VisitSheet(
                "35020001",
                "N",
                revision,
                null,
                VisitKind.OUTPATIENT,
                START,
                END,
                null,
                null,
                END,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(report),
                List.of(),
                List.of());
    }

    private static Moment moment(VisitSheet sheet, Instant revisedAt, Optional<Instant> since) {
        return moment(sheet, Optional.empty(), revisedAt, since);
    }

    private static Moment moment(
            VisitSheet sheet, Optional<Instant> readyAt, Instant revisedAt, Optional<Instant> since) {
        var visit = new FiledVisit(
                VISIT.value(),
                CITIZEN.value(),
                false,
                LOOKED.minus(Duration.ofDays(30)),
                readyAt,
                revisedAt,
                CanonicalBody.of(sheet));
        return Moment.of(visit, sheet, new Text("", ""), NOW, since);
    }

    @Test
    void what_changed_since_the_reader_looked_is_new_and_what_did_not_is_not() {
        assertThat(moment(sheet(2, "preliminary"), LOOKED.plusSeconds(1), Optional.of(LOOKED))
                        .fresh())
                .isTrue();
        assertThat(moment(sheet(2, "final"), LOOKED, Optional.of(LOOKED)).fresh())
                .isFalse();
    }

    @Test
    void a_report_that_was_verified_since_is_ready() {
        var sheet = sheet(2, "final");
        var later = LOOKED.plusSeconds(1);
        assertThat(moment(sheet, Optional.of(later), later, Optional.of(LOOKED)).ready())
                .isTrue();
        assertThat(moment(sheet, Optional.empty(), later, Optional.of(LOOKED)).ready())
                .as("something else was corrected")
                .isFalse();
        assertThat(moment(sheet, Optional.of(LOOKED.minusSeconds(1)), later, Optional.of(LOOKED))
                        .ready())
                .as("it was there at the last look")
                .isFalse();
        assertThat(moment(sheet, Optional.of(later), later, Optional.empty()).ready())
                .as("nobody waited for it")
                .isFalse();
    }

    @Test
    void for_who_never_looked_what_came_within_a_week_is_new() {
        var sheet = sheet(1, "final");
        var visit = new FiledVisit(
                VISIT.value(), CITIZEN.value(), false, LOOKED, Optional.empty(), LOOKED, CanonicalBody.of(sheet));
        assertThat(Moment.of(visit, sheet, new Text("", ""), NOW, Optional.empty())
                        .fresh())
                .isTrue();
        assertThat(moment(sheet, LOOKED, Optional.empty()).fresh()).isFalse();
    }
}
