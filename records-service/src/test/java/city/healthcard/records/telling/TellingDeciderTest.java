package city.healthcard.records.telling;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.VISIT;

import city.healthcard.eventsourcing.Scenario;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.telling.TellingEvent.ReadersTold;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TellingDeciderTest {

    private static final Instant FILED = NOW.minusSeconds(3600);
    private static final VisitId OTHER = new VisitId(new UUID(4, 4));
    private static final Looked CLERK = institution("clerk-7", "35020009", Scope.FILE, null, 10);

    private static Looked institution(
            String reader, String institution, Scope scope, @Nullable VisitId visit, int minutes) {
        return new Looked(reader, "institution", institution, scope, visit, FILED.plusSeconds(60L * minutes));
    }

    private static Looked person(String capacity, Scope scope, int minutes) {
        return new Looked("p-1", capacity, "", scope, null, FILED.plusSeconds(60L * minutes));
    }

    private static TellReaders tell(Change change, int revision, boolean sensitive, Looked... readings) {
        return new TellReaders(VISIT, CITIZEN, "35020001", change, revision, sensitive, FILED, NOW, List.of(readings));
    }

    private static TellReaders amended(Looked... readings) {
        return tell(Change.AMENDED, 2, false, readings);
    }

    private static ReadersTold told(Change change, int revision, Looked... readings) {
        var readers = List.of(readings).stream()
                .map(looked -> new Reader(looked.reader(), looked.capacity(), looked.institution(), looked.at()))
                .toList();
        return new ReadersTold(VISIT, CITIZEN, "35020001", change, revision, readers, NOW);
    }

    private static Scenario<TellReaders, Telling, TellingEvent, TellingRefusal> scenario() {
        return Scenario.of(new TellingDecider());
    }

    @Test
    void who_had_read_the_file_or_this_visit_is_told() {
        var citizen = person("citizen", Scope.EXPORT, 1);
        var guardian = person("guardian", Scope.SUMMARY, 2);
        var visit = institution("dr-1", "35020008", Scope.VISIT, VISIT, 3);

        scenario()
                .when(amended(citizen, guardian, visit, CLERK))
                .then(told(Change.AMENDED, 2, citizen, guardian, visit, CLERK));
    }

    @Test
    void who_read_several_times_is_told_once_with_the_last_time() {
        var again = institution("clerk-7", "35020009", Scope.FILE, null, 20);

        scenario().when(amended(again, CLERK)).then(told(Change.AMENDED, 2, again));
    }

    @Test
    void who_read_before_it_was_filed_or_after_the_change_had_no_earlier_version_before_them() {
        scenario()
                .when(amended(
                        institution("clerk-7", "35020009", Scope.FILE, null, -1),
                        institution("clerk-8", "35020009", Scope.FILE, null, 60)))
                .thenRefused(TellingRefusal.NOBODY_READ);
    }

    @Test
    void who_read_another_visit_or_nothing_clinical_is_not_told() {
        scenario()
                .when(amended(
                        institution("clerk-7", "35020009", Scope.VISIT, OTHER, 5),
                        institution("clerk-7", "35020009", Scope.BREAK_GLASS, null, 5),
                        person("citizen", Scope.ACCESSES, 5)))
                .thenRefused(TellingRefusal.NOBODY_READ);
    }

    @Test
    void an_institution_that_exported_what_it_said_itself_had_only_that_before_it() {
        var own = institution("job", "35020001", Scope.EXPORT, null, 5);

        scenario()
                .when(amended(own, institution("job", "35020009", Scope.EXPORT, null, 5)))
                .then(told(Change.AMENDED, 2, own));
    }

    @Test
    void who_held_a_link_cannot_be_found() {
        scenario()
                .when(amended(person("invited", Scope.SHARED, 5), person("bureau", Scope.ACCESSES, 5)))
                .thenRefused(TellingRefusal.NOBODY_READ);
    }

    @Test
    void that_a_sealed_visit_is_there_does_not_come_out_by_being_told_of_it() {
        var citizen = person("citizen", Scope.FILE, 1);
        var opened = institution("dr-1", "35020008", Scope.VISIT, VISIT, 3);

        scenario()
                .when(tell(Change.AMENDED, 2, true, citizen, CLERK, person("guardian", Scope.FILE, 2), opened))
                .then(told(Change.AMENDED, 2, citizen, opened));
    }

    @Test
    void of_one_change_everybody_is_told_once_and_of_the_next_again() {
        var first = told(Change.AMENDED, 2, CLERK);

        scenario().given(first).when(amended(CLERK)).thenNothing();
        scenario().given(first).when(tell(Change.AMENDED, 3, false, CLERK)).then(told(Change.AMENDED, 3, CLERK));
        scenario().given(first).when(tell(Change.WITHDRAWN, 2, false, CLERK)).then(told(Change.WITHDRAWN, 2, CLERK));
        scenario()
                .given(first, told(Change.WITHDRAWN, 2, CLERK))
                .when(tell(Change.WITHDRAWN, 2, false, CLERK))
                .thenNothing();
    }
}
