package city.healthcard.audit.access;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.audit.access.AccessCommand.EnterAccess;
import city.healthcard.audit.access.AccessEvent.AccessEntered;
import city.healthcard.audit.person.CitizenId;
import city.healthcard.eventsourcing.Scenario;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessDeciderTest {

    private static final CitizenId CITIZEN = new CitizenId(new UUID(0, 2));

    private final Access first = access(1);
    private final Access second = access(2);
    private final AccessEntered one =
            new AccessEntered(CITIZEN, 1, first, AccessChain.head(AccessChain.FIRST, CITIZEN, 1, first));
    private final AccessEntered two =
            new AccessEntered(CITIZEN, 2, second, AccessChain.head(one.head(), CITIZEN, 2, second));

    @Test
    void readings_are_numbered_from_one_and_chained() {
        given().when(new EnterAccess(CITIZEN, first)).then(one);
        given(one).when(new EnterAccess(CITIZEN, second)).then(two);
    }

    @Test
    void the_last_entry_says_where_the_log_stands() {
        assertThat(new AccessDecider().after(two)).isEqualTo(new AccessLog(2, two.head()));
        assertThat(new AccessDecider().fold(List.of(one, two))).isEqualTo(new AccessDecider().after(two));
    }

    @Test
    void the_chain_tells_a_changed_reading() {
        var changed = new Access(first.read(), "someone-else", "institution", "35020001", "TREAT", first.readAt(), "");
        assertThat(AccessChain.head(AccessChain.FIRST, CITIZEN, 1, changed)).isNotEqualTo(one.head());
    }

    @Test
    void a_refusal_is_not_taken_for_a_reading_nor_for_another_refusal() {
        var refused = refused("file.not-entitled");
        assertThat(AccessChain.digest(refused)).isNotEqualTo(AccessChain.digest(first));
        assertThat(AccessChain.digest(refused)).isNotEqualTo(AccessChain.digest(refused("file.card-blocked")));
        assertThat(AccessChain.digest(refused))
                .isEqualTo("771a248f1581ca29e2fc564f593a0bd5fe7dcafbe6e836271451848e4b7d4243");
    }

    private Access refused(String reason) {
        return new Access(first.read(), "reader", "institution", "35020001", "TREAT", first.readAt(), reason);
    }

    @Test
    void the_chain_is_computed_the_same_way_for_ever() {
        assertThat(one.head()).isEqualTo("fd2ed25c40ff3c250fceb832a50ea78052236bfb9bb1927a301828897b990f84");
    }

    @Test
    void the_chain_is_the_one_that_rolls_and_statements_prove() {
        var proven = city.healthcard.eventsourcing.proof.AccessChain.of(
                CITIZEN.value(), List.of(digest(first), digest(second)));
        assertThat(HexFormat.of().formatHex(proven.head())).isEqualTo(two.head());
    }

    private static byte[] digest(Access access) {
        return HexFormat.of().parseHex(AccessChain.digest(access));
    }

    private static Access access(int number) {
        return new Access(
                new UUID(1, number),
                "reader",
                "institution",
                "35020001",
                "TREAT",
                Instant.parse("2026-11-23T01:30:00Z"),
                "");
    }

    private static Scenario<AccessCommand, AccessLog, AccessEvent, AccessRefusal> given(AccessEvent... events) {
        return Scenario.of(new AccessDecider()).given(events);
    }
}
