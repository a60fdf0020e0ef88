package city.healthcard.records.accesslog;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.reading.ReadId;
import city.healthcard.records.reading.ReadingEvent.FileRead;
import city.healthcard.records.reading.ReadingEvent.ReadingRefused;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessLinesTest {

    private static final CitizenId CITIZEN = new CitizenId(new UUID(0, 1));

    @Test
    void a_reading_is_said_as_it_was_whatever_the_reader_is_called() {
        var read = read(1, "dr \"lin\"\n林");

        var log = AccessLines.EMPTY.after(read).log();

        assertThat(log.count()).isEqualTo(1);
        assertThat(log.accesses())
                .containsExactly(new Access(
                        read.read().value(),
                        read.reader(),
                        read.capacity(),
                        read.institution(),
                        read.purpose(),
                        read.scope(),
                        requireNonNull(read.visit()).value(),
                        read.at(),
                        "",
                        List.of()));
    }

    @Test
    void the_newest_hundred_are_kept_and_all_are_counted() {
        var lines = AccessLines.EMPTY;
        for (var number = 1; number <= 150; number++) {
            lines = AccessLines.of(lines.after(read(number, "r" + number)).encoded());
        }

        var log = lines.log();

        assertThat(log.count()).isEqualTo(150);
        assertThat(log.accesses())
                .extracting(Access::reader)
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> "r" + (150 - i)).toList());
    }

    @Test
    void a_refusal_says_why_and_is_counted_apart() {
        var lines = AccessLines.EMPTY.after(read(1, "dr")).after(refused(2, "stranger"));

        var log = AccessLines.of(lines.encoded()).log();

        assertThat(log.count()).isEqualTo(1);
        assertThat(log.refused()).isEqualTo(1);
        assertThat(log.whole()).isTrue();
        assertThat(log.accesses()).extracting(Access::reader).containsExactly("stranger", "dr");
        assertThat(log.accesses().getFirst().refusal()).isEqualTo("file.not-entitled");
        assertThat(log.readings()).extracting(Access::reader).containsExactly("dr");
    }

    @Test
    void nobody_pushes_readings_out_of_sight_by_trying_in_vain() {
        var lines = AccessLines.EMPTY.after(read(1, "dr"));
        for (var number = 2; number <= 300; number++) {
            lines = lines.after(refused(number, "stranger"));
        }

        var log = lines.log();

        assertThat(log.readings()).extracting(Access::reader).containsExactly("dr");
        assertThat(log.accesses()).hasSize(1 + AccessLines.REFUSALS_MAX);
        assertThat(log.refused()).isEqualTo(299);
        assertThat(log.whole()).isFalse();
    }

    @Test
    void whoever_looks_at_the_own_file_often_pushes_nobody_else_out_of_sight() {
        var lines = AccessLines.EMPTY.after(read(1, "dr"));
        for (var number = 2; number <= 300; number++) {
            lines = AccessLines.of(lines.after(look(number, CITIZEN)).encoded());
        }

        var log = lines.log();

        assertThat(log.accesses()).extracting(Access::reader).contains("dr").hasSize(1 + AccessLines.OWN_MAX);
        assertThat(log.count()).isEqualTo(300);
        assertThat(log.own()).isEqualTo(299);
        assertThat(log.refused()).isZero();
        assertThat(AccessLog.joined(
                        List.of(log, AccessLines.EMPTY.after(read(301, "other")).log())))
                .satisfies(joined -> assertThat(joined.own()).isEqualTo(299))
                .satisfies(joined -> assertThat(joined.accesses())
                        .extracting(Access::reader)
                        .contains("dr", "other")
                        .hasSize(2 + AccessLines.OWN_MAX));
    }

    @Test
    void a_citizen_of_another_name_is_somebody_else() {
        var log =
                AccessLines.EMPTY.after(look(1, new CitizenId(new UUID(0, 2)))).log();
        assertThat(log.own()).isZero();
        assertThat(log.count()).isEqualTo(1);
    }

    @Test
    void another_form_is_refused() {
        assertThatIllegalStateException().isThrownBy(() -> AccessLines.of(new byte[] {1, 2, 3}));
    }

    private static ReadingRefused refused(long number, String reader) {
        return new ReadingRefused(
                new ReadId(new UUID(1, number)),
                CITIZEN,
                reader,
                "institution",
                "35020002",
                "TREAT",
                Scope.FILE,
                "file.not-entitled",
                1,
                Instant.parse("2026-11-23T02:30:00.123456Z"),
                List.of(CITIZEN));
    }

    private static FileRead look(long number, CitizenId reader) {
        return new FileRead(
                new ReadId(new UUID(1, number)),
                CITIZEN,
                reader.value().toString(),
                "citizen",
                "",
                "PATRQT",
                Scope.FILE,
                null,
                Instant.parse("2026-11-23T03:30:00.123456Z"),
                List.of(CITIZEN));
    }

    private static FileRead read(long number, String reader) {
        return new FileRead(
                new ReadId(new UUID(1, number)),
                CITIZEN,
                reader,
                "institution",
                "35020001",
                "TREAT",
                Scope.VISIT,
                new VisitId(new UUID(2, number)),
                Instant.parse("2026-11-23T01:30:00.123456Z"),
                List.of(CITIZEN));
    }
}
