package city.healthcard.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.proof.AccessChain;
import city.healthcard.eventsourcing.proof.AccessRoll;
import city.healthcard.eventsourcing.proof.AccessStatement;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessesCommandTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID CITIZEN = UUID.fromString("0190f5c2-7c1a-8abc-9def-000000000001");
    private static final List<byte[]> ACCESSES = List.of(City.eventHash(1), City.eventHash(2), City.eventHash(3));

    @TempDir
    private Path folder;

    @Test
    void a_complete_list_holds_and_one_that_lacks_an_access_does_not() {
        var line = new CommandLine(folder);
        assertThat(statement(ACCESSES).holds(City.KEY.verifierKey())).isTrue();
        assertThat(line.run("accesses", line.file("a", City.json(statement(ACCESSES))), "--key", City.PUBLIC_KEY))
                .isEqualTo(Main.HOLDS);
        assertThat(line.said()).contains("查阅清单完整：截至 2026-11-23 共 3 次");
        var shorter = City.json(statement(ACCESSES.subList(0, 2)));
        assertThat(line.run("accesses", line.file("a", shorter), "--key", City.PUBLIC_KEY))
                .isEqualTo(Main.REFUSED);
    }

    @Test
    void not_one_byte_of_a_list_can_be_changed() {
        new CommandLine(folder)
                .refusesEveryChange(City.json(statement(ACCESSES)), "accesses", "FILE", "--key", City.PUBLIC_KEY);
    }

    @Test
    void a_dropped_changed_reordered_or_added_access_is_refused() {
        var all = ACCESSES;
        for (var forged : List.of(
                List.of(all.get(0), all.get(2)),
                List.of(all.get(0), City.eventHash(9), all.get(2)),
                List.of(all.get(1), all.get(0), all.get(2)),
                List.of(all.get(0), all.get(1), all.get(2), City.eventHash(4)))) {
            var line = new CommandLine(folder);
            assertThat(line.run("accesses", line.file("a", City.json(statement(forged))), "--key", City.PUBLIC_KEY))
                    .isEqualTo(Main.REFUSED);
        }
    }

    @Test
    void a_later_list_must_contain_the_earlier_one() {
        var line = new CommandLine(folder);
        var earlier = line.file("earlier", City.json(signed(DAY, ACCESSES.subList(0, 2))));
        var later = line.file("later", City.json(signed(DAY.plusDays(1), ACCESSES)));
        assertThat(line.run("accesses", later, "--since", earlier, "--key", City.PUBLIC_KEY))
                .isEqualTo(Main.HOLDS);
        assertThat(line.run("accesses", earlier, "--since", later, "--key", City.PUBLIC_KEY))
                .isEqualTo(Main.REFUSED);
        var shrunk = line.file("shrunk", City.json(signed(DAY.plusDays(2), ACCESSES.subList(0, 1))));
        assertThat(line.run("accesses", shrunk, "--since", later, "--key", City.PUBLIC_KEY))
                .isEqualTo(Main.REFUSED);
        assertThat(line.said()).contains("有查阅记录消失了");
        var other = List.of(ACCESSES.get(1), ACCESSES.get(0), ACCESSES.get(2));
        var rewritten = line.file("rewritten", City.json(signed(DAY.plusDays(2), other)));
        assertThat(line.run("accesses", rewritten, "--since", later, "--key", City.PUBLIC_KEY))
                .isEqualTo(Main.REFUSED);
    }

    @Test
    void rolls_follow_day_by_day_and_one_cannot_be_exchanged_or_left_out() {
        var line = new CommandLine(folder);
        var first = roll(DAY, 2).checkpoint(City.KEY);
        var second = roll(DAY.plusDays(1), 3).checkpointAfter(first, 0, City.KEY);
        var third = roll(DAY.plusDays(2), 3).checkpointAfter(second, 2, City.KEY);
        assertThat(rolls(line, first, second, third)).isEqualTo(Main.HOLDS);
        assertThat(line.said()).contains("2026-11-23 至 2026-11-25");
        assertThat(rolls(line, first, third)).isEqualTo(Main.REFUSED);
        assertThat(rolls(line, second, first)).isEqualTo(Main.REFUSED);
        var other = roll(DAY, 1).checkpoint(City.KEY);
        assertThat(rolls(line, other, second)).isEqualTo(Main.REFUSED);
        assertThat(rolls(line, first, roll(DAY.plusDays(1), 3).checkpoint(City.KEY)))
                .isEqualTo(Main.REFUSED);
        assertThat(rolls(line, City.checkpoint(3))).isEqualTo(Main.REFUSED);
    }

    private static int rolls(CommandLine line, String... notes) {
        var words = new ArrayList<String>(List.of("rolls", "--key", City.PUBLIC_KEY));
        for (var i = 0; i < notes.length; i++) {
            words.add(line.file("roll-" + i, notes[i]));
        }
        return line.run(words.toArray(String[]::new));
    }

    private static AccessRoll roll(LocalDate day, int accesses) {
        return AccessRoll.of(day, List.of(AccessChain.of(CITIZEN, ACCESSES.subList(0, accesses))));
    }

    private static AccessStatement signed(LocalDate day, List<byte[]> accesses) {
        var roll = AccessRoll.of(day, List.of(AccessChain.of(CITIZEN, accesses)));
        var entry = roll.entryOf(CITIZEN, roll.checkpoint(City.KEY)).orElseThrow();
        return AccessStatement.of(day, accesses, entry, City.NAME);
    }

    /// What is handed out when the roll says three accesses.
    private static AccessStatement statement(List<byte[]> handedOut) {
        var chains = List.of(AccessChain.of(CITIZEN, ACCESSES), AccessChain.of(new UUID(5, 6), ACCESSES));
        var roll = AccessRoll.of(DAY, chains);
        var entry = roll.entryOf(CITIZEN, roll.checkpoint(City.KEY)).orElseThrow();
        return AccessStatement.of(DAY, handedOut, entry, City.NAME);
    }
}
