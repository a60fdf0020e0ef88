package city.healthcard.records.erasure;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.VISIT;

import city.healthcard.eventsourcing.Scenario;
import city.healthcard.records.erasure.ErasureCommand.Filed;
import city.healthcard.records.erasure.ErasureCommand.LetGo;
import city.healthcard.records.erasure.ErasureCommand.RestrictFile;
import city.healthcard.records.erasure.ErasureEvent.FileRestricted;
import city.healthcard.records.erasure.ErasureEvent.FileShredded;
import city.healthcard.records.erasure.ErasureEvent.VisitsSetAside;
import city.healthcard.records.erasure.ErasureEvent.VisitsShredded;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasureDeciderTest {

    private static final Instant LAST_MOMENT = Instant.parse("2041-12-31T15:59:59Z");
    private static final Instant TERM_OVER = Instant.parse("2041-12-31T16:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.parse("2041-12-31");
    private static final LocalDate NEW_YEAR = LocalDate.parse("2042-01-01");
    private static final String SHORT = "outpatient-2041";
    private static final String LONG = "inpatient-2056";
    private static final VisitId STAY = new VisitId(new UUID(0, 7));

    private final ErasureEvent restricted = new FileRestricted(CITIZEN, 1, LAST_DAY);
    private final Filed visit = new Filed(VISIT, SHORT, false);
    private final Filed stay = new Filed(STAY, LONG, false);

    private static Scenario<ErasureCommand, Erasure, ErasureEvent, ErasureRefusal> scenario() {
        return Scenario.of(new ErasureDecider());
    }

    private static LetGo letGo(Instant at, Set<String> buckets, Filed... filed) {
        return new LetGo(CITIZEN, buckets, List.of(filed), 1, at);
    }

    @Test
    void a_file_is_restricted_once_and_the_policy_is_on_record() {
        var restrict = new RestrictFile(CITIZEN, 1, LAST_MOMENT);
        scenario().when(restrict).then(restricted);
        scenario().given(restricted).when(restrict).thenNothing();
    }

    @Test
    void nothing_is_let_go_of_a_file_that_nobody_asked_to_forget() {
        scenario().when(letGo(TERM_OVER, Set.of(SHORT), visit)).thenRefused(ErasureRefusal.UNASKED);
    }

    @Test
    void until_the_last_moment_of_the_term_in_shanghai_nothing_is_shredded() {
        scenario()
                .given(restricted)
                .when(letGo(LAST_MOMENT, Set.of(SHORT), visit))
                .thenNothing();
    }

    @Test
    void when_the_term_is_over_its_bucket_goes_and_the_others_stay() {
        scenario()
                .given(restricted)
                .when(letGo(TERM_OVER, Set.of(SHORT, LONG), visit, stay))
                .then(new VisitsShredded(CITIZEN, List.of(SHORT), List.of(VISIT), 1, NEW_YEAR));
    }

    @Test
    void what_readers_would_still_find_is_set_aside() {
        scenario()
                .given(restricted)
                .when(letGo(LAST_MOMENT, Set.of(SHORT), new Filed(VISIT, SHORT, true)))
                .then(new VisitsSetAside(CITIZEN, List.of(VISIT), LAST_DAY));
    }

    @Test
    void a_visit_that_nothing_opens_any_more_leaves_the_index() {
        scenario()
                .given(restricted)
                .when(letGo(LAST_MOMENT, Set.of(LONG), new Filed(VISIT, "", true), stay))
                .then(new VisitsShredded(CITIZEN, List.of(), List.of(VISIT), 1, LAST_DAY));
    }

    @Test
    void what_was_decided_is_not_decided_again_while_the_index_is_behind() {
        scenario()
                .given(restricted, new VisitsShredded(CITIZEN, List.of(SHORT), List.of(VISIT), 1, NEW_YEAR))
                .when(letGo(TERM_OVER, Set.of(SHORT, LONG), visit, stay))
                .thenNothing();
    }

    @Test
    void when_nothing_is_left_the_citizens_key_goes_and_that_is_the_end() {
        var nothing = letGo(TERM_OVER, Set.of());
        var shredded = new FileShredded(CITIZEN, 1, NEW_YEAR);
        scenario().given(restricted).when(nothing).then(shredded);
        scenario().given(restricted, shredded).when(nothing).thenNothing();
    }
}
