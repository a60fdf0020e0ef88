package city.healthcard.records.toldreaders;

import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.records.telling.Change;
import city.healthcard.records.telling.Reader;
import city.healthcard.records.telling.TellingEvent.ReadersTold;
import city.healthcard.records.visit.VisitId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoticeListTest {

    private static final Reader ONE = new Reader("dr-1", "institution", "35020009", NOW.minusSeconds(60));
    private static final Reader TWO = new Reader("dr-2", "institution", "35020009", NOW.minusSeconds(30));
    private static final Reader OTHER = new Reader("dr-3", "institution", "35020010", NOW.minusSeconds(30));
    private static final Reader GUARDIAN = new Reader("mother", "guardian", "", NOW.minusSeconds(20));

    private static ReadersTold told(int visit, Change change, Reader... readers) {
        return new ReadersTold(new VisitId(new UUID(0, visit)), CITIZEN, "35020001", change, 2, List.of(readers), NOW);
    }

    private static NoticeList listed(String id, ReadersTold... tellings) {
        var projection = NoticeList.VIEW.projection();
        Optional<NoticeList> list = Optional.empty();
        for (var told : tellings) {
            var fact = new Fact(told, "telling/1", told.visit().value(), 1, NOW);
            if (projection.idsOf(fact).contains(id)) {
                list = projection.project(id, list, fact);
            }
        }
        return list.orElse(NoticeList.EMPTY);
    }

    @Test
    void an_institution_is_told_of_its_own_readers_and_of_no_others() {
        var list = listed("institution/35020009", told(1, Change.AMENDED, ONE, TWO, OTHER, GUARDIAN));

        assertThat(list.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.readBy())
                        .extracting(Notice.ReadBy::reader)
                        .containsExactly("dr-1", "dr-2"));
    }

    @Test
    void a_person_is_told_by_name() {
        assertThat(listed("person/mother", told(1, Change.AMENDED, ONE, GUARDIAN))
                        .notices())
                .extracting(Notice::change)
                .containsExactly("amended");
        assertThat(listed("person/dr-1", told(1, Change.AMENDED, ONE)).notices())
                .as("who reads for an institution is found there")
                .isEmpty();
    }

    @Test
    void the_latest_change_of_a_visit_stands_first_and_once() {
        var list = listed(
                "institution/35020009",
                told(1, Change.AMENDED, ONE),
                told(2, Change.AMENDED, ONE),
                told(1, Change.WITHDRAWN, ONE));

        assertThat(list.notices())
                .extracting(notice -> notice.visit().getLeastSignificantBits() + " " + notice.change())
                .containsExactly("1 withdrawn", "2 amended");
    }

    @Test
    void the_last_two_hundred_are_kept() {
        var tellings = new ReadersTold[250];
        for (var visit = 0; visit < tellings.length; visit++) {
            tellings[visit] = told(visit, Change.AMENDED, ONE);
        }

        assertThat(listed("institution/35020009", tellings).notices())
                .hasSize(200)
                .first()
                .extracting(notice -> notice.visit().getLeastSignificantBits())
                .isEqualTo(249L);
    }
}
