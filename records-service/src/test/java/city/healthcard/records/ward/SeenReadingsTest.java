package city.healthcard.records.ward;

import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.accesslog.Access;
import city.healthcard.records.accesslog.AccessLog;
import city.healthcard.records.healthfile.FiledLife;
import city.healthcard.records.reading.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeenReadingsTest {

    private static final AccessLog LOG = new AccessLog(
            40,
            0,
            7,
            0,
            1,
            0,
            List.of(
                    by("guardian", "", ""),
                    by("institution", "35020001", ""),
                    by("institution", "35020099", ""),
                    by("institution", "35020001", "visit.unknown-or-sealed")));

    private final FiledLife life = new FiledLife();

    private static Access by(String capacity, String institution, String refusal) {
        return new Access(
                UUID.randomUUID(),
                "somebody",
                capacity,
                institution,
                "TREAT",
                Scope.FILE,
                null,
                NOW,
                refusal,
                List.of());
    }

    @Test
    void a_guardian_who_sees_everything_sees_every_reading_and_refusal() {
        var seen = SeenReadings.of(LOG, life.file(), true);
        assertThat(seen).isEqualTo(new SeenReadings(40, 7, 1, LOG.accesses(), true));
    }

    @Test
    void to_others_an_institution_s_reading_does_not_say_that_the_ward_was_where_nothing_is_shown() {
        life.record(sheet());
        var seen = SeenReadings.of(LOG, life.file(), false);
        assertThat(seen.accesses()).extracting(Access::institution).containsExactly("", "35020001");
        assertThat(seen.count()).isEqualTo(2);
        assertThat(seen.refused()).as("that something is sealed").isZero();
        assertThat(seen.isWhole()).isFalse();
    }

    @Test
    void nor_that_it_was_where_a_visit_was_taken_back() {
        life.withdraw(life.record(sheet()));
        var seen = SeenReadings.of(LOG, life.file(), false);
        assertThat(seen.accesses()).extracting(Access::institution).containsExactly("");
    }
}
