package city.healthcard.records.filedvisit;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.VISIT;
import static city.healthcard.records.Examples.account;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.ReportReady;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FiledVisitTest {

    private static final String FIRST = "{\"observations\":[{\"value\":1.10,\"display\":\"血糖 𠮷\"}]}";

    private final VisitEvent recorded = new VisitRecorded(VISIT, CITIZEN, account(1, FIRST), NOW);
    private final VisitEvent amended = new VisitAmended(VISIT, CITIZEN, account(2, "{\"revision\":2}"), NOW);
    private final VisitEvent withdrawn =
            new VisitWithdrawn(VISIT, CITIZEN, "35020001", "outpatient-2041", "wrong-patient", NOW);

    private static FiledVisit filed(VisitEvent... events) {
        Optional<FiledVisit> visit = Optional.empty();
        var at = NOW;
        for (var event : events) {
            visit = FiledVisit.after(visit, event, at);
            at = at.plus(Duration.ofHours(1));
        }
        return visit.orElseThrow();
    }

    @Test
    void the_latest_revision_is_kept_with_both_times() {
        var visit = filed(recorded, amended);
        assertThat(visit.content()).isEqualTo("{\"revision\":2}");
        assertThat(visit.recordedAt()).isEqualTo(NOW);
        assertThat(visit.revisedAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void nothing_is_left_of_the_content_of_a_withdrawn_visit() {
        assertThat(filed(recorded, withdrawn))
                .extracting(FiledVisit::withdrawn, FiledVisit::content)
                .containsExactly(true, "{}");
    }

    @Test
    void the_form_of_a_withdrawn_visit_is_json_too() {
        var visit = filed(recorded, withdrawn);
        var json = FiledVisitForm.encode(visit);
        assertThat(new String(json, UTF_8)).endsWith("\"revisedAt\":\"2026-11-20T03:00:00Z\"}");
        assertThat(FiledVisitForm.decode(json)).isEqualTo(visit);
    }

    @Test
    void the_form_is_the_json_that_is_sent_with_every_digit() {
        var visit = filed(recorded);
        var json = new String(FiledVisitForm.encode(visit), UTF_8);
        assertThat(json)
                .isEqualTo("{\"id\":\"" + VISIT.value() + "\",\"citizen\":\"" + CITIZEN.value()
                        + "\",\"state\":\"on-file\",\"recordedAt\":\"2026-11-20T02:00:00Z\","
                        + "\"revisedAt\":\"2026-11-20T02:00:00Z\"," + FIRST.substring(1));
        assertThat(FiledVisitForm.decode(FiledVisitForm.encode(visit))).isEqualTo(visit);
    }

    @Test
    void that_a_report_came_is_kept_with_its_time_until_the_visit_is_withdrawn() {
        var ready = new ReportReady(VISIT, CITIZEN, "35020001", "outpatient-2041", 2, List.of("LIS-9"), List.of(), NOW);

        var visit = filed(recorded, ready, amended);

        assertThat(visit.readyAt()).contains(NOW.plus(Duration.ofHours(1)));
        assertThat(visit.content()).isEqualTo("{\"revision\":2}");
        assertThat(FiledVisitForm.decode(FiledVisitForm.encode(visit))).isEqualTo(visit);
        assertThat(filed(recorded, ready, amended, withdrawn).readyAt()).isEmpty();
    }

    @Test
    void what_an_institution_calls_ready_is_not_taken_for_ours() {
        var visit = filed(new VisitRecorded(VISIT, CITIZEN, account(1, "{\"readyAt\":\"soon\"}"), NOW));

        assertThat(FiledVisitForm.decode(FiledVisitForm.encode(visit))).isEqualTo(visit);
    }
}
