package city.healthcard.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.proof.AccessChain;
import city.healthcard.eventsourcing.proof.AccessRoll;
import city.healthcard.eventsourcing.proof.AccessStatement;
import java.nio.file.Path;
import java.time.LocalDate;
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

    /// What is handed out when the roll says three accesses.
    private static AccessStatement statement(List<byte[]> handedOut) {
        var chains = List.of(AccessChain.of(CITIZEN, ACCESSES), AccessChain.of(new UUID(5, 6), ACCESSES));
        var roll = AccessRoll.of(DAY, chains);
        var entry = roll.entryOf(CITIZEN, roll.checkpoint(City.KEY)).orElseThrow();
        return AccessStatement.of(DAY, handedOut, entry, City.NAME);
    }
}
