package city.healthcard.card.pass;

import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.carduse.CardUses.NOON;

import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.id.PassId;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.pass.PassCommand.IssuePass;
import city.healthcard.card.pass.PassEvent.PassIssued;
import city.healthcard.eventsourcing.Scenario;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PassDeciderTest {

    private static final PassId PASS = new PassId(new UUID(7, 1));
    private static final StatusPlace PLACE = new StatusPlace(TODAY, 41);

    private static IssuePass issue(Standing standing) {
        return new IssuePass(PASS, CARD, CITIZEN, PLACE, NOON, NOON.plusSeconds(86_400), "test-1", standing);
    }

    @Test
    void a_token_is_issued_once() {
        Scenario.of(new PassDecider())
                .when(issue(Standing.USABLE))
                .then(new PassIssued(PASS, CARD, CITIZEN, PLACE, NOON, NOON.plusSeconds(86_400), "test-1"))
                .when(issue(Standing.USABLE))
                .thenNothing();
    }

    @Test
    void a_card_that_may_not_be_used_gets_none() {
        Scenario.of(new PassDecider()).when(issue(Standing.LOST)).thenRefused(UseRefusal.CARD_LOST);
    }
}
