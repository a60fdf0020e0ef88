package city.healthcard.records.visit;

import static city.healthcard.records.Examples.ANOTHER;
import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.VISIT;
import static city.healthcard.records.Examples.account;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.eventsourcing.Scenario;
import city.healthcard.records.visit.VisitCommand.RecordVisit;
import city.healthcard.records.visit.VisitCommand.WithdrawVisit;
import city.healthcard.records.visit.VisitEvent.ReportReady;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import city.healthcard.records.visit.VisitRefusal.Plain;
import city.healthcard.records.visit.VisitRefusal.RevisionConflict;
import city.healthcard.records.visit.VisitRefusal.RevisionSuperseded;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitDeciderTest {

    private final VisitEvent recorded = new VisitRecorded(VISIT, CITIZEN, account(1, "first"), NOW);
    private final VisitEvent amended = new VisitAmended(VISIT, CITIZEN, account(2, "second"), NOW);
    private final VisitEvent withdrawn =
            new VisitWithdrawn(VISIT, CITIZEN, "35020001", "outpatient-2041", "wrong-patient", NOW);
    private final VisitCommand withdrawal = new WithdrawVisit(VISIT, "wrong-patient", NOW);

    private static RecordVisit saying(int revision, String body) {
        return new RecordVisit(VISIT, CITIZEN, account(revision, body), NOW);
    }

    private static Scenario<VisitCommand, Visit, VisitEvent, VisitRefusal> scenario() {
        return Scenario.of(new VisitDecider());
    }

    @Test
    void a_visit_enters_the_file() {
        scenario().when(saying(1, "first")).then(recorded);
    }

    @Test
    void a_visit_may_enter_with_a_later_revision_when_the_first_is_late() {
        scenario().when(saying(3, "third")).then(new VisitRecorded(VISIT, CITIZEN, account(3, "third"), NOW));
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        scenario().given(recorded).when(saying(1, "first")).thenNothing();
    }

    @Test
    void other_content_under_the_same_revision_is_a_conflict_that_names_the_first_hash() {
        scenario().given(recorded).when(saying(1, "changed")).thenRefused(new RevisionConflict("hash of first"));
    }

    @Test
    void the_next_revision_amends() {
        scenario().given(recorded).when(saying(2, "second")).then(amended);
    }

    @Test
    void saying_an_amendment_again_changes_nothing() {
        scenario().given(recorded, amended).when(saying(2, "second")).thenNothing();
    }

    @Test
    void an_earlier_revision_that_is_known_changes_nothing_however_late_it_comes_again() {
        scenario().given(recorded, amended).when(saying(1, "first")).thenNothing();
    }

    @Test
    void an_earlier_revision_with_other_content_is_a_conflict_with_what_was_said_under_it() {
        scenario()
                .given(recorded, amended)
                .when(saying(1, "changed"))
                .thenRefused(new RevisionConflict("hash of first"));
    }

    @Test
    void an_earlier_revision_never_seen_does_not_take_the_file_back() {
        var third = new VisitRecorded(VISIT, CITIZEN, account(3, "third"), NOW);
        scenario().given(third).when(saying(2, "second")).thenRefused(new RevisionSuperseded(3));
    }

    @Test
    void a_visit_does_not_move_to_another_citizen() {
        scenario()
                .given(recorded)
                .when(new RecordVisit(VISIT, ANOTHER, account(2, "second"), NOW))
                .thenRefused(Plain.OTHER_CITIZEN);
    }

    @Test
    void what_was_entered_in_error_is_withdrawn() {
        scenario().given(recorded).when(withdrawal).then(withdrawn);
        scenario().given(recorded, amended).when(withdrawal).then(withdrawn);
    }

    @Test
    void withdrawing_twice_changes_nothing() {
        scenario().given(recorded, withdrawn).when(withdrawal).thenNothing();
    }

    @Test
    void a_visit_nobody_has_spoken_of_cannot_be_withdrawn() {
        scenario().when(withdrawal).thenRefused(Plain.UNKNOWN);
    }

    @Test
    void a_withdrawn_visit_takes_no_new_revision() {
        scenario().given(recorded, withdrawn).when(saying(2, "second")).thenRefused(Plain.WITHDRAWN);
        scenario().given(recorded, withdrawn).when(saying(1, "changed")).thenRefused(Plain.WITHDRAWN);
    }

    @Test
    void what_was_said_before_a_withdrawal_may_be_said_again_and_changes_nothing() {
        scenario().given(recorded, withdrawn).when(saying(1, "first")).thenNothing();
    }

    @Test
    void an_impossible_history_is_not_passed_over() {
        var decider = new VisitDecider();
        assertThatThrownBy(() -> decider.evolve(decider.initial(), amended))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("VisitAmended cannot follow Unheard");
    }

    @Test
    void a_report_that_was_awaited_is_told_of_when_somebody_answers_for_it() {
        scenario()
                .given(recorded(report("LIS-1", false, "a")))
                .when(saying(2, report("LIS-1", true, "b")))
                .then(ready(List.of("LIS-1"), List.of()), amended(report("LIS-1", true, "b")));
    }

    @Test
    void a_report_that_was_not_there_at_all_was_awaited_too() {
        scenario()
                .given(recorded())
                .when(saying(2, report("LIS-1", true, "a")))
                .then(ready(List.of("LIS-1"), List.of()), amended(report("LIS-1", true, "a")));
    }

    @Test
    void a_verified_report_that_says_something_else_is_amended() {
        scenario()
                .given(recorded(report("LIS-1", true, "a"), report("LIS-2", true, "same")))
                .when(saying(2, report("LIS-1", true, "b"), report("LIS-2", true, "same")))
                .then(
                        ready(List.of(), List.of("LIS-1")),
                        amended(report("LIS-1", true, "b"), report("LIS-2", true, "same")));
    }

    @Test
    void a_report_that_comes_with_the_visit_was_awaited_by_nobody() {
        scenario().when(saying(1, report("LIS-1", true, "a"))).then(recorded(report("LIS-1", true, "a")));
    }

    @Test
    void a_report_that_stays_preliminary_is_no_news() {
        scenario()
                .given(recorded(report("LIS-1", false, "a")))
                .when(saying(2, report("LIS-1", false, "b")))
                .then(amended(report("LIS-1", false, "b")));
    }

    @Test
    void a_report_is_told_of_once_and_again_when_it_is_amended() {
        scenario()
                .given(
                        recorded(report("LIS-1", false, "a")),
                        ready(List.of("LIS-1"), List.of()),
                        amended(report("LIS-1", true, "b")))
                .when(saying(3, report("LIS-1", true, "b")))
                .then(new VisitAmended(VISIT, CITIZEN, reporting(3, report("LIS-1", true, "b")), NOW));
    }

    private static ReportState report(String key, boolean verified, String digest) {
        return new ReportState(key, verified, digest);
    }

    private static VisitEvent recorded(ReportState... reports) {
        return new VisitRecorded(VISIT, CITIZEN, reporting(1, reports), NOW);
    }

    private static VisitEvent amended(ReportState... reports) {
        return new VisitAmended(VISIT, CITIZEN, reporting(2, reports), NOW);
    }

    private static VisitEvent ready(List<String> ready, List<String> amended) {
        return new ReportReady(VISIT, CITIZEN, "35020001", "outpatient-2041", 2, ready, amended, NOW);
    }

    private static RecordVisit saying(int revision, ReportState... reports) {
        return new RecordVisit(VISIT, CITIZEN, reporting(revision, reports), NOW);
    }

    private static Account reporting(int revision, ReportState... reports) {
        return account(revision, "revision " + revision, List.of(reports));
    }
}
