package city.healthcard.records.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.records.reading.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LastLookTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    private static Access access(String reader, String capacity, Scope scope, int minutesAgo) {
        return new Access(
                UUID.randomUUID(),
                reader,
                capacity,
                "",
                "PATRQT",
                scope,
                null,
                NOW.minus(Duration.ofMinutes(minutesAgo)),
                "",
                List.of());
    }

    private static Optional<Instant> lastLook(Access... accesses) {
        return LastLook.of(new AccessLog(accesses.length, 0, 0, 0, 0, 0, List.of(accesses)), "me"::equals, NOW);
    }

    @Test
    void the_pages_of_one_sitting_are_not_the_last_look() {
        assertThat(lastLook(
                        access("me", "citizen", Scope.FILE, 0),
                        access("me", "citizen", Scope.VISIT, 29),
                        access("me", "citizen", Scope.FILE, 2000),
                        access("me", "citizen", Scope.FILE, 9000)))
                .contains(NOW.minus(Duration.ofMinutes(2000)));
    }

    @Test
    void what_others_have_read_and_what_shows_no_visit_does_not_count() {
        assertThat(lastLook(
                        access("doctor", "institution", Scope.FILE, 40),
                        access("another", "citizen", Scope.FILE, 50),
                        access("me", "guardian", Scope.FILE, 60),
                        access("me", "citizen", Scope.ACCESSES, 70)))
                .isEmpty();
    }

    @Test
    void who_was_refused_has_not_looked() {
        var mine = access("me", "citizen", Scope.FILE, 40);
        var refused = new Access(
                mine.id(),
                mine.reader(),
                mine.capacity(),
                "",
                "PATRQT",
                mine.scope(),
                null,
                mine.at(),
                "file.card-blocked",
                List.of());
        assertThat(lastLook(mine)).isPresent();
        assertThat(lastLook(refused)).isEmpty();
    }

    @Test
    void who_never_looked_has_no_last_look() {
        assertThat(lastLook()).isEmpty();
    }

    private static Optional<Instant> lastLookAtAccesses(String capacity, Instant before, Access... accesses) {
        return LastLook.atAccesses(List.of(accesses), capacity, "me"::equals, before);
    }

    @Test
    void who_looked_at_the_list_of_accesses_has_seen_what_was_told_until_then() {
        var look = access("me", "citizen", Scope.ACCESSES, 1);
        assertThat(lastLookAtAccesses("citizen", NOW, look, access("me", "citizen", Scope.ACCESSES, 90)))
                .contains(look.at());
        assertThat(lastLookAtAccesses("citizen", LastLook.sittingBefore(NOW), look))
                .as("in one sitting what is new stays marked")
                .isEmpty();
    }

    @Test
    void only_the_list_itself_and_ones_own_look_at_it_count() {
        assertThat(lastLookAtAccesses(
                        "guardian",
                        NOW,
                        access("me", "citizen", Scope.ACCESSES, 1),
                        access("me", "guardian", Scope.FILE, 1),
                        access("another", "guardian", Scope.ACCESSES, 1)))
                .isEmpty();
        assertThat(lastLookAtAccesses("guardian", NOW, access("me", "guardian", Scope.ACCESSES, 1)))
                .isPresent();
    }
}
