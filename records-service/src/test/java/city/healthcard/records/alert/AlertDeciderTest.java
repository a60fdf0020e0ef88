package city.healthcard.records.alert;

import static city.healthcard.records.Examples.ANOTHER;
import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.alert.AlertRefusal.NO_NEWS;

import city.healthcard.eventsourcing.Scenario;
import city.healthcard.records.alert.AlertEvent.AccessAlerted;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.reading.ReadId;
import city.healthcard.records.reading.ReadingEvent;
import city.healthcard.records.reading.ReadingEvent.FileRead;
import city.healthcard.records.reading.ReadingEvent.ReadingRefused;
import city.healthcard.records.reading.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlertDeciderTest {

    private static final AlertId ALERT = new AlertId(new UUID(7, 1));
    private static final ReadId READ = new ReadId(new UUID(7, 2));
    private static final Rule RULE = new Rule(3, Set.of(Occasion.values()), Set.of("RECORDMGT", "HQUALIMP"));

    private static ReadingEvent read(String reader, String capacity, String institution, String purpose, Scope scope) {
        return new FileRead(READ, CITIZEN, reader, capacity, institution, purpose, scope, null, NOW, List.of(CITIZEN));
    }

    private static ReadingEvent byInstitution(String purpose, Scope scope) {
        return read("dr", "institution", "35020001", purpose, scope);
    }

    private static ReadingEvent refused(String reader, String capacity, String institution) {
        return new ReadingRefused(
                READ,
                CITIZEN,
                reader,
                capacity,
                institution,
                "TREAT",
                Scope.FILE,
                "file.not-entitled",
                1,
                NOW,
                List.of(CITIZEN));
    }

    private static RaiseAlert raise(ReadingEvent reading, boolean readBefore) {
        return new RaiseAlert(ALERT, reading, readBefore, RULE);
    }

    private static AccessAlerted alerted(Occasion occasion, String capacity, String institution) {
        return new AccessAlerted(ALERT, CITIZEN, occasion, READ, capacity, institution, 3, NOW);
    }

    private static Scenario<RaiseAlert, Alert, AlertEvent, AlertRefusal> given(AlertEvent... events) {
        return Scenario.of(new AlertDecider()).given(events);
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE", "VISIT", "SUMMARY", "EXPORT"})
    void an_institution_that_never_read_is_told_of_whatever_it_reads(Scope scope) {
        given().when(raise(byInstitution("TREAT", scope), false))
                .then(alerted(Occasion.NEW_INSTITUTION, "institution", "35020001"));
    }

    @Test
    void an_institution_that_read_before_is_no_news() {
        given().when(raise(byInstitution("TREAT", Scope.FILE), true)).thenRefused(NO_NEWS);
    }

    @Test
    void what_was_told_is_not_told_again() {
        given(alerted(Occasion.NEW_INSTITUTION, "institution", "35020001"))
                .when(raise(byInstitution("TREAT", Scope.FILE), false))
                .thenNothing();
    }

    @Test
    void glass_that_breaks_is_told_also_of_an_institution_that_is_known() {
        given().when(raise(byInstitution("BTG", Scope.BREAK_GLASS), true))
                .then(alerted(Occasion.BROKEN_GLASS, "institution", "35020001"));
    }

    @Test
    void what_is_read_behind_broken_glass_was_told_when_it_broke() {
        given().when(raise(byInstitution("BTG", Scope.FILE), false)).thenRefused(NO_NEWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"institution", "guardian", "citizen", "bureau"})
    void who_was_refused_is_told_of(String capacity) {
        given().when(raise(refused("somebody", capacity, ""), false)).then(alerted(Occasion.REFUSED, capacity, ""));
    }

    @Test
    void what_citizens_do_themselves_is_never_told() {
        var own = CITIZEN.value().toString();
        given().when(raise(read(own, "citizen", "", "PATRQT", Scope.FILE), false))
                .thenRefused(NO_NEWS);
        given().when(raise(refused(own, "citizen", ""), false)).thenRefused(NO_NEWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guardian", "invited", "bureau", "citizen"})
    void persons_who_may_read_are_no_news(String capacity) {
        given().when(raise(read("somebody", capacity, "", "FAMRQT", Scope.FILE), false))
                .thenRefused(NO_NEWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECORDMGT", "HQUALIMP"})
    void an_institution_that_takes_back_what_it_said_is_no_news(String purpose) {
        given().when(raise(byInstitution(purpose, Scope.EXPORT), false)).thenRefused(NO_NEWS);
    }

    @Test
    void what_the_policy_does_not_tell_is_not_told() {
        var quiet = new Rule(4, Set.of(Occasion.BROKEN_GLASS), Set.of());
        given().when(new RaiseAlert(ALERT, refused("dr", "institution", "35020001"), false, quiet))
                .thenRefused(NO_NEWS);
    }

    @Test
    void one_act_about_several_names_is_told_once_under_the_one_that_stays() {
        var names = List.of(CITIZEN, ANOTHER);
        given().when(raise(actAbout(CITIZEN, names), false))
                .then(alerted(Occasion.NEW_INSTITUTION, "institution", "35020001"));
        given().when(raise(actAbout(ANOTHER, names), false)).thenRefused(NO_NEWS);
    }

    private static ReadingEvent actAbout(CitizenId citizen, List<CitizenId> names) {
        return new FileRead(READ, citizen, "dr", "institution", "35020001", "TREAT", Scope.FILE, null, NOW, names);
    }
}
