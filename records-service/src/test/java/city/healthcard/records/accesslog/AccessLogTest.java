package city.healthcard.records.accesslog;

import static city.healthcard.records.Examples.ANOTHER;
import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.reading.ReadId;
import city.healthcard.records.reading.ReadingEvent.FileRead;
import city.healthcard.records.reading.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessLogTest {

    @Test
    void a_reading_under_two_names_is_counted_once_for_the_person() {
        var living = AccessLines.EMPTY.after(read(1, CITIZEN, CITIZEN)).after(read(3, CITIZEN, CITIZEN, ANOTHER));
        var other = AccessLines.EMPTY
                .after(read(2, ANOTHER, ANOTHER))
                .after(read(3, ANOTHER, CITIZEN, ANOTHER))
                .after(read(4, ANOTHER, ANOTHER));
        var joined = AccessLog.joined(
                List.of(living.log(), AccessLines.of(other.encoded()).log()));
        assertThat(joined.count()).isEqualTo(4);
        assertThat(joined.accesses().stream().map(access -> access.id().getLeastSignificantBits()))
                .containsExactly(4L, 3L, 2L, 1L);
        assertThat(AccessLog.joined(List.of(other.log())).count())
                .as("apart again, all that was read under this name counts")
                .isEqualTo(3);
    }

    @Test
    void a_reading_says_with_whom_it_was_shared() {
        var log = AccessLines.EMPTY.after(read(3, ANOTHER, CITIZEN, ANOTHER)).log();
        assertThat(log.accesses().getFirst().with()).containsExactly(CITIZEN.value());
    }

    private static FileRead read(int serial, CitizenId citizen, CitizenId... names) {
        return new FileRead(
                new ReadId(new UUID(4, serial)),
                citizen,
                "his",
                "institution",
                "35020001",
                "TREAT",
                Scope.FILE,
                null,
                NOW.plusSeconds(serial),
                List.of(names));
    }
}
