package city.healthcard.card.revocation;

import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.carduse.CardUses.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.card.id.PassId;
import city.healthcard.card.lifecycle.BlockReason;
import city.healthcard.card.lifecycle.CardEvent;
import city.healthcard.card.pass.PassEvent.PassIssued;
import city.healthcard.card.pass.StatusPlace;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.proof.SignedNote;
import city.healthcard.eventsourcing.proof.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CardPassesTest {

    private static final UUID FIRST = new UUID(7, 1);
    private static final UUID SECOND = new UUID(7, 2);
    private static final CardEvent BLOCKED = new CardEvent.CardBlocked(CARD, CITIZEN, BlockReason.LOST);
    private static final CardEvent UNBLOCKED = new CardEvent.CardUnblocked(CARD, CITIZEN);

    private final CardPassesProjection projection = new CardPassesProjection();
    private Optional<CardPasses> card = Optional.empty();

    @Test
    void a_token_is_revoked_when_its_card_is_blocked_and_stays_so() {
        happens(issued(FIRST, 1, NOON), NOON);
        assertThat(card().revocationOf(FIRST)).isEmpty();
        assertThat(card().revokedDay()).isEmpty();
        happens(BLOCKED, NOON.plusSeconds(10));
        happens(UNBLOCKED, NOON.plusSeconds(20));
        happens(issued(SECOND, 2, NOON.plusSeconds(30)), NOON.plusSeconds(30));
        assertThat(card().revocationOf(FIRST)).contains(NOON.plusSeconds(10));
        assertThat(card().revocationOf(SECOND)).isEmpty();
        assertThat(card().revokedDay()).isEqualTo(TODAY.toString());
    }

    @Test
    void a_token_that_was_issued_while_its_card_was_being_blocked_is_revoked_too() {
        happens(BLOCKED, NOON);
        happens(issued(FIRST, 1, NOON), NOON.plusSeconds(1));
        assertThat(card().revocationOf(FIRST)).contains(NOON.plusSeconds(1));
    }

    @Test
    void a_token_that_was_over_is_not_revoked_and_is_forgotten_in_time() {
        happens(issued(FIRST, 1, NOON), NOON);
        happens(BLOCKED, NOON.plus(Duration.ofHours(25)));
        assertThat(card().revocationOf(FIRST)).isEmpty();
        happens(UNBLOCKED, NOON.plus(Duration.ofHours(26)));
        happens(issued(SECOND, 1, NOON), NOON.plus(Duration.ofDays(40)));
        assertThat(card().passes()).hasSize(1);
    }

    @Test
    void a_list_has_a_bit_for_each_token_of_its_day_and_is_signed() {
        var key = new SigningKey("healthcard.city/card", new byte[32]);
        var bits = new BitSet();
        bits.set(41);
        var note = new StatusList(TODAY, NOON, 8_192, bits).sign(key);
        var text = SignedNote.open(note, key.verifierKey()).orElseThrow();
        assertThat(text.lines().limit(4))
                .containsExactly(
                        "healthcard.city/card/status/2026-11-23", "status-list/1", "2026-11-23T04:00:00Z", "8192");
        assertThat(note.length()).isLessThan(400);
    }

    private void happens(Object what, Instant at) {
        var fact = new Fact(what, "x/1", CARD.value(), 1, at);
        assertThat(projection.idsOf(fact)).containsExactly(CARD.toString());
        card = projection.project(CARD.toString(), card, fact);
    }

    private CardPasses card() {
        return card.orElseThrow();
    }

    private static PassIssued issued(UUID pass, int index, Instant at) {
        return new PassIssued(
                new PassId(pass), CARD, CITIZEN, new StatusPlace(TODAY, index), at, at.plusSeconds(86_400), "test-1");
    }
}
