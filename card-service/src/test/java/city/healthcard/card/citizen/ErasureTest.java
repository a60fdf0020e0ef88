package city.healthcard.card.citizen;

import static city.healthcard.card.People.APPLICATION;
import static city.healthcard.card.People.CARD;
import static city.healthcard.card.People.CITIZEN;
import static city.healthcard.card.People.OTHER_APPLICATION;
import static city.healthcard.card.People.POLICY;
import static city.healthcard.card.People.TODAY;
import static city.healthcard.card.People.adult;

import city.healthcard.card.citizen.CitizenCommand.ApproveErasure;
import city.healthcard.card.citizen.CitizenCommand.LiftHold;
import city.healthcard.card.citizen.CitizenCommand.PlaceHold;
import city.healthcard.card.citizen.CitizenCommand.RefuseErasure;
import city.healthcard.card.citizen.CitizenCommand.RequestErasure;
import city.healthcard.card.citizen.CitizenEvent.CitizenApplicationClosed;
import city.healthcard.card.citizen.CitizenEvent.CitizenApplied;
import city.healthcard.card.citizen.CitizenEvent.CitizenCardTaken;
import city.healthcard.card.citizen.CitizenEvent.CitizenErased;
import city.healthcard.card.citizen.CitizenEvent.CitizenErasureRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenErasureRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenHoldLifted;
import city.healthcard.card.citizen.CitizenEvent.CitizenHoldPlaced;
import city.healthcard.card.citizen.CitizenEvent.CitizenRegistered;
import city.healthcard.eventsourcing.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureTest {

    private static final UUID ID = new UUID(7, 1);
    /// Seven days after the asking, as the policy of these tests has it.
    private static final LocalDate LATER = TODAY.plusDays(7);

    private static final CitizenEvent REGISTERED = new CitizenRegistered(CITIZEN, adult(), null, TODAY);
    private static final CitizenEvent APPLIED = new CitizenApplied(CITIZEN, APPLICATION);
    private static final CitizenEvent CLOSED = new CitizenApplicationClosed(CITIZEN, APPLICATION);
    private static final CitizenEvent REQUESTED = new CitizenErasureRequested(
            CITIZEN, new ErasureRequest(ID, ErasureGround.CONSENT_WITHDRAWN, "bureau", TODAY, LATER, POLICY.version()));
    private static final RequestErasure REQUEST = request(ID);
    private static final ApproveErasure APPROVE = new ApproveErasure(ID, "auditor", LATER, POLICY);
    private static final LegalHold HOLD = new LegalHold(new UUID(8, 1), HoldGround.JUDICIAL, "bureau", TODAY);
    private static final CitizenEvent HELD = new CitizenHoldPlaced(CITIZEN, HOLD);

    private final Scenario<CitizenCommand, Citizen, CitizenEvent, CitizenRefusal> citizen =
            Scenario.of(new CitizenDecider());

    @Test
    void one_asks_and_another_approves_and_the_event_says_who_why_and_by_which_rule() {
        var approval =
                new ErasureApproval(ID, ErasureGround.CONSENT_WITHDRAWN, "bureau", "auditor", LATER, POLICY.version());
        citizen.given(
                        REGISTERED,
                        APPLIED,
                        CLOSED,
                        new CitizenApplied(CITIZEN, OTHER_APPLICATION),
                        new CitizenApplicationClosed(CITIZEN, OTHER_APPLICATION))
                .when(REQUEST)
                .then(REQUESTED)
                .when(REQUEST)
                .thenNothing()
                .when(APPROVE)
                .then(new CitizenErased(CITIZEN, List.of(APPLICATION, OTHER_APPLICATION), approval))
                .when(APPROVE)
                .thenNothing();
    }

    @Test
    void who_asks_does_not_approve() {
        citizen.given(REGISTERED, REQUESTED)
                .when(new ApproveErasure(ID, "bureau", LATER, POLICY))
                .thenRefused(CitizenRefusal.ERASURE_BY_SAME_PERSON);
    }

    @Test
    void nobody_is_forgotten_before_the_policys_days_are_over() {
        citizen.given(REGISTERED, REQUESTED)
                .when(new ApproveErasure(ID, "auditor", LATER.minusDays(1), POLICY))
                .thenRefused(CitizenRefusal.ERASURE_TOO_EARLY);
    }

    @Test
    void nobody_is_forgotten_while_a_card_or_an_application_is_in_use() {
        citizen.given(REGISTERED, APPLIED).when(REQUEST).thenRefused(CitizenRefusal.STILL_IN_USE);
        Scenario.of(new CitizenDecider())
                .given(REGISTERED, APPLIED, new CitizenCardTaken(CITIZEN, APPLICATION, CARD))
                .when(REQUEST)
                .thenRefused(CitizenRefusal.STILL_IN_USE);
        Scenario.of(new CitizenDecider())
                .given(REGISTERED, REQUESTED, APPLIED)
                .when(APPROVE)
                .thenRefused(CitizenRefusal.STILL_IN_USE);
    }

    @Test
    void a_legal_hold_forbids_it_until_it_is_lifted() {
        citizen.given(REGISTERED, REQUESTED)
                .when(new PlaceHold(HOLD))
                .then(HELD)
                .when(new PlaceHold(HOLD))
                .thenNothing()
                .when(APPROVE)
                .thenRefused(CitizenRefusal.ON_LEGAL_HOLD)
                .when(new LiftHold(HOLD.id(), "bureau", LATER))
                .then(new CitizenHoldLifted(CITIZEN, HOLD.id(), "bureau", LATER))
                .when(new LiftHold(HOLD.id(), "bureau", LATER))
                .thenRefused(CitizenRefusal.NOT_ON_LEGAL_HOLD);
    }

    @Test
    void of_two_holds_each_forbids_it() {
        var other = new LegalHold(new UUID(8, 2), HoldGround.CLAIM, "bureau", TODAY);
        citizen.given(
                        REGISTERED,
                        REQUESTED,
                        HELD,
                        new CitizenHoldPlaced(CITIZEN, other),
                        new CitizenHoldLifted(CITIZEN, HOLD.id(), "bureau", TODAY))
                .when(APPROVE)
                .thenRefused(CitizenRefusal.ON_LEGAL_HOLD);
    }

    @Test
    void what_was_turned_down_may_be_asked_for_again() {
        var again = request(new UUID(7, 2));
        citizen.given(REGISTERED, REQUESTED)
                .when(again)
                .thenRefused(CitizenRefusal.ERASURE_ALREADY_OPEN)
                .when(new RefuseErasure(ID, KeepingGround.NOT_SETTLED, "auditor", TODAY))
                .then(new CitizenErasureRefused(CITIZEN, ID, KeepingGround.NOT_SETTLED, "auditor", TODAY))
                .when(APPROVE)
                .thenRefused(CitizenRefusal.ERASURE_NOT_OPEN)
                .when(new RefuseErasure(ID, KeepingGround.NOT_SETTLED, "auditor", TODAY))
                .thenRefused(CitizenRefusal.ERASURE_NOT_OPEN);
        Scenario.of(new CitizenDecider())
                .given(
                        REGISTERED,
                        REQUESTED,
                        new CitizenErasureRefused(CITIZEN, ID, KeepingGround.NOT_SETTLED, "auditor", TODAY))
                .when(APPROVE)
                .thenRefused(CitizenRefusal.ERASURE_NOT_OPEN);
    }

    private static RequestErasure request(UUID id) {
        return new RequestErasure(id, ErasureGround.CONSENT_WITHDRAWN, "bureau", TODAY, POLICY);
    }
}
