package city.healthcard.records.reading;

import static city.healthcard.records.Examples.ANOTHER;
import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.VISIT;

import city.healthcard.eventsourcing.Scenario;
import city.healthcard.records.reading.Reader.Guarding;
import city.healthcard.records.reading.Reader.Holder;
import city.healthcard.records.reading.Reader.Invited;
import city.healthcard.records.reading.Reader.Outsider;
import city.healthcard.records.reading.Reader.Overseer;
import city.healthcard.records.reading.Reader.Presented;
import city.healthcard.records.reading.Reader.Treating;
import city.healthcard.records.reading.ReadingEvent.FileRead;
import city.healthcard.records.reading.ReadingEvent.ReadingRefused;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadingDeciderTest {

    private static final ReadId READ = new ReadId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000bb"));

    private static ReadFile asking(Reader reader, Scope scope) {
        return new ReadFile(READ, CITIZEN, List.of(), reader, scope, null, false, NOW);
    }

    private static ReadingEvent read(String capacity, String institution, String purpose, Scope scope) {
        return new FileRead(
                READ, CITIZEN, "reader", capacity, institution, purpose, scope, null, NOW, List.of(CITIZEN));
    }

    private static Reader institution(boolean hasVisit, Presented card) {
        return new Treating("reader", "35020001", hasVisit, card, false, false);
    }

    private static Scenario<ReadingCommand, Reading, ReadingEvent, ReadingRefusal> scenario() {
        return Scenario.of(new ReadingDecider());
    }

    @ParameterizedTest
    @EnumSource
    void citizens_read_all_of_their_own_file(Scope scope) {
        scenario().when(asking(new Holder("reader", CITIZEN, false), scope)).then(read("citizen", "", "PATRQT", scope));
    }

    @ParameterizedTest
    @EnumSource
    void citizens_do_not_read_the_file_of_another(Scope scope) {
        scenario().when(asking(new Holder("reader", ANOTHER, false), scope)).thenRefused(ReadingRefusal.NOT_THE_HOLDER);
    }

    @Test
    void an_institution_takes_back_what_it_said_for_the_reason_it_gives_and_reads_nothing_else_so() {
        var keeping = new Reader.Keeping("reader", "35020001", "RECORDMGT");
        scenario().when(asking(keeping, Scope.EXPORT)).then(read("institution", "35020001", "RECORDMGT", Scope.EXPORT));
        scenario().when(asking(keeping, Scope.FILE)).thenRefused(ReadingRefusal.NOT_ENTITLED);
        scenario().when(asking(keeping, Scope.ACCESSES)).thenRefused(ReadingRefusal.NOT_ENTITLED);
    }

    @Test
    void a_blocked_card_opens_nothing() {
        scenario()
                .when(asking(new Holder("reader", CITIZEN, true), Scope.FILE))
                .thenRefused(ReadingRefusal.CARD_BLOCKED);
        scenario()
                .when(asking(institution(true, Presented.BLOCKED), Scope.FILE))
                .thenRefused(ReadingRefusal.CARD_BLOCKED);
    }

    @Test
    void an_institution_reads_where_it_has_treated() {
        scenario()
                .when(asking(institution(true, Presented.NONE), Scope.FILE))
                .then(read("institution", "35020001", "TREAT", Scope.FILE));
    }

    @Test
    void an_institution_reads_where_the_card_is_shown() {
        scenario()
                .when(asking(institution(false, Presented.VALID), Scope.VISIT))
                .then(read("institution", "35020001", "TREAT", Scope.VISIT));
    }

    @Test
    void an_institution_without_a_visit_or_the_card_does_not_read() {
        scenario()
                .when(asking(institution(false, Presented.NONE), Scope.FILE))
                .thenRefused(ReadingRefusal.NOT_ENTITLED);
    }

    @Test
    void an_institution_reads_where_the_citizen_consented() {
        scenario()
                .when(asking(new Treating("reader", "35020001", false, Presented.NONE, true, false), Scope.FILE))
                .then(read("institution", "35020001", "TREAT", Scope.FILE));
    }

    @ParameterizedTest
    @EnumSource
    void behind_broken_glass_the_card_does_not_matter_and_the_purpose_says_so(Presented card) {
        scenario()
                .when(asking(new Treating("reader", "35020001", false, card, false, true), Scope.FILE))
                .then(read("institution", "35020001", "BTG", Scope.FILE));
    }

    @Test
    void broken_glass_does_not_show_who_read() {
        scenario()
                .when(asking(new Treating("reader", "35020001", true, Presented.VALID, true, true), Scope.ACCESSES))
                .thenRefused(ReadingRefusal.NOT_ENTITLED);
    }

    @Test
    void the_card_of_somebody_else_entitles_to_nothing() {
        scenario()
                .when(asking(institution(true, Presented.OF_ANOTHER), Scope.FILE))
                .thenRefused(ReadingRefusal.NOT_ENTITLED);
    }

    @Test
    void who_read_the_file_is_not_for_institutions() {
        scenario()
                .when(asking(institution(true, Presented.VALID), Scope.ACCESSES))
                .thenRefused(ReadingRefusal.NOT_ENTITLED);
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE", "VISIT"})
    void the_bureau_reads_nothing_clinical(Scope scope) {
        scenario().when(asking(new Overseer("reader"), scope)).thenRefused(ReadingRefusal.NEVER_CLINICAL);
    }

    @Test
    void a_guardian_reads_while_the_rights_are_in_force() {
        scenario()
                .when(asking(new Guarding("reader", true), Scope.FILE))
                .then(read("guardian", "", "FAMRQT", Scope.FILE));
        scenario().when(asking(new Guarding("reader", false), Scope.FILE)).thenRefused(ReadingRefusal.NOT_ENTITLED);
    }

    @Test
    void whoever_reads_a_person_with_two_names_is_noted_under_both() {
        var names = List.of(CITIZEN, ANOTHER);
        var reader = new Holder("reader", CITIZEN, false);
        scenario()
                .when(new ReadFile(READ, CITIZEN, List.of(ANOTHER), reader, Scope.FILE, null, false, NOW))
                .then(
                        new FileRead(READ, CITIZEN, "reader", "citizen", "", "PATRQT", Scope.FILE, null, NOW, names),
                        new FileRead(READ, ANOTHER, "reader", "citizen", "", "PATRQT", Scope.FILE, null, NOW, names));
    }

    @Test
    void the_bureau_may_see_who_read() {
        scenario()
                .when(asking(new Overseer("reader"), Scope.ACCESSES))
                .then(read("bureau", "", "HOPERAT", Scope.ACCESSES));
    }

    @Test
    void one_act_of_reading_is_one_fact() {
        scenario()
                .given(read("citizen", "", "PATRQT", Scope.FILE))
                .when(asking(new Holder("reader", CITIZEN, false), Scope.FILE))
                .thenNothing();
    }

    private static ReadingEvent refused(String capacity, String institution, String purpose, ReadingRefusal reason) {
        return new ReadingRefused(
                READ,
                CITIZEN,
                "reader",
                capacity,
                institution,
                purpose,
                Scope.FILE,
                reason.code(),
                3,
                NOW,
                List.of(CITIZEN));
    }

    @Test
    void that_somebody_was_refused_is_a_fact_that_says_who_for_what_and_why_not() {
        var asked = asking(institution(false, Presented.NONE), Scope.FILE);
        scenario().when(asked).thenRefused(ReadingRefusal.NOT_ENTITLED);
        scenario()
                .when(new NoteRefusal(asked, ReadingRefusal.NOT_ENTITLED, 3))
                .then(refused("institution", "35020001", "TREAT", ReadingRefusal.NOT_ENTITLED));
        scenario()
                .when(new NoteRefusal(asking(new Overseer("reader"), Scope.FILE), ReadingRefusal.NEVER_CLINICAL, 3))
                .then(refused("bureau", "", "HOPERAT", ReadingRefusal.NEVER_CLINICAL));
    }

    @Test
    void whoever_has_no_role_to_read_with_is_let_in_nowhere_and_noted_by_the_role() {
        var asked = asking(new Outsider("reader", "bank-teller", ""), Scope.SUMMARY);
        scenario().when(asked).thenRefused(ReadingRefusal.WRONG_ROLE);
        var teller = asking(new Outsider("reader", "bank-teller", ""), Scope.FILE);
        scenario()
                .when(new NoteRefusal(teller, ReadingRefusal.WRONG_ROLE, 3))
                .then(refused("bank-teller", "", "", ReadingRefusal.WRONG_ROLE));
    }

    @Test
    void who_has_a_link_and_gives_a_wrong_pin_is_noted_by_the_link() {
        scenario().when(asking(new Invited("reader", false), Scope.SHARED)).thenRefused(ReadingRefusal.WRONG_PIN);
        scenario().when(asking(new Invited("reader", true), Scope.FILE)).thenRefused(ReadingRefusal.NOT_ENTITLED);
    }

    @Test
    void attempts_that_are_one_are_one_fact() {
        var note = new NoteRefusal(asking(new Guarding("reader", false), Scope.FILE), ReadingRefusal.NOT_ENTITLED, 3);
        scenario()
                .given(refused("guardian", "", "FAMRQT", ReadingRefusal.NOT_ENTITLED))
                .when(note)
                .thenNothing();
    }

    @Test
    void whoever_tries_a_person_with_two_names_is_noted_under_both() {
        var names = List.of(CITIZEN, ANOTHER);
        var asked = new ReadFile(
                READ, CITIZEN, List.of(ANOTHER), new Guarding("reader", false), Scope.FILE, null, false, NOW);
        var reason = ReadingRefusal.NOT_ENTITLED;
        scenario()
                .when(new NoteRefusal(asked, reason, 3))
                .then(names.stream()
                        .<ReadingEvent>map(name -> new ReadingRefused(
                                READ,
                                name,
                                "reader",
                                "guardian",
                                "",
                                "FAMRQT",
                                Scope.FILE,
                                reason.code(),
                                3,
                                NOW,
                                names))
                        .toArray(ReadingEvent[]::new));
    }

    @Test
    void what_is_not_open_in_a_file_with_something_sealed_is_refused_to_who_may_read_the_rest() {
        var entitled = new ReadFile(
                READ, CITIZEN, List.of(), institution(true, Presented.NONE), Scope.VISIT, VISIT, true, NOW);
        scenario().when(entitled).thenRefused(ReadingRefusal.UNKNOWN_OR_SEALED);
        var stranger = new ReadFile(
                READ, CITIZEN, List.of(), institution(false, Presented.NONE), Scope.VISIT, VISIT, true, NOW);
        scenario().when(stranger).thenRefused(ReadingRefusal.NOT_ENTITLED);
    }
}
