package city.healthcard.records.parking;

import static city.healthcard.records.Examples.ANOTHER;
import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.VISIT;
import static city.healthcard.records.Examples.account;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.Scenario;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.parking.Parking.Attached;
import city.healthcard.records.parking.Parking.Said;
import city.healthcard.records.parking.Parking.Waiting;
import city.healthcard.records.parking.ParkingCommand.AdoptParked;
import city.healthcard.records.parking.ParkingCommand.AttachVisit;
import city.healthcard.records.parking.ParkingCommand.DropVisit;
import city.healthcard.records.parking.ParkingCommand.ParkVisit;
import city.healthcard.records.parking.ParkingEvent.ParkedAdopted;
import city.healthcard.records.parking.ParkingEvent.ParkedAttached;
import city.healthcard.records.parking.ParkingEvent.ParkedDropped;
import city.healthcard.records.parking.ParkingEvent.VisitParked;
import city.healthcard.records.parking.ParkingRefusal.CardKnown;
import city.healthcard.records.parking.ParkingRefusal.Plain;
import city.healthcard.records.parking.ParkingRefusal.WaitingConflict;
import city.healthcard.records.visit.VisitId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParkingDeciderTest {

    private static final String INSTITUTION = "35020001";
    private static final VisitId OTHER_VISIT = new VisitId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-000000000009"));
    private static final ParkingId PLACE = new ParkingId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000aa"));

    private final ParkingEvent parked = new VisitParked(PLACE, VISIT, account(1, "first"), NOW);
    private final ParkingEvent adopted = new ParkedAdopted(PLACE, CITIZEN, NOW, List.of());
    private final ParkingEvent adoptedWithOne = new ParkedAdopted(PLACE, CITIZEN, NOW, List.of(VISIT));
    private final ParkingEvent attached = new ParkedAttached(PLACE, VISIT, CITIZEN, INSTITUTION, "clerk-7", NOW);
    private final ParkingEvent dropped =
            new ParkedDropped(PLACE, VISIT, DropReason.PERSON_UNKNOWN, INSTITUTION, "clerk-7", NOW);
    private final ParkingCommand adoption = new AdoptParked(PLACE, CITIZEN, NOW);

    private static ParkVisit saying(int revision, String body) {
        return new ParkVisit(PLACE, VISIT, account(revision, body), 2, 4, NOW);
    }

    private static AttachVisit attaching(CitizenId citizen, String institution) {
        return new AttachVisit(PLACE, VISIT, citizen, institution, "clerk-7", NOW);
    }

    private static DropVisit dropping(String institution) {
        return new DropVisit(PLACE, VISIT, DropReason.PERSON_UNKNOWN, institution, "clerk-7", NOW);
    }

    private static Scenario<ParkingCommand, Parking, ParkingEvent, ParkingRefusal> scenario() {
        return Scenario.of(new ParkingDecider());
    }

    @Test
    void a_visit_of_an_unknown_card_waits() {
        scenario().when(saying(1, "first")).then(parked);
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        scenario().given(parked).when(saying(1, "first")).thenNothing();
    }

    @Test
    void other_content_under_the_same_revision_is_a_conflict() {
        scenario().given(parked).when(saying(1, "changed")).thenRefused(new WaitingConflict("hash of first"));
    }

    @Test
    void only_so_many_wait_for_one_card() {
        scenario()
                .given(parked)
                .when(saying(2, "second"))
                .then(new VisitParked(PLACE, VISIT, account(2, "second"), NOW))
                .when(saying(3, "third"))
                .thenRefused(Plain.FULL);
    }

    @Test
    void who_lets_go_and_posts_anew_cannot_fill_the_place_for_ever() {
        var place = scenario();
        for (var revision = 1; revision <= 4; revision++) {
            place = place.when(saying(revision, "body"))
                    .then(new VisitParked(PLACE, VISIT, account(revision, "body"), NOW))
                    .when(dropping(INSTITUTION))
                    .then(dropped);
        }
        place.when(saying(4, "body")).thenNothing();
        place.when(saying(5, "body")).thenRefused(Plain.FULL);
    }

    @Test
    void of_what_left_no_content_is_kept_in_mind() {
        var second = new VisitParked(PLACE, VISIT, account(2, "second"), NOW);
        var state = new ParkingDecider().fold(List.of(parked, dropped, second, attached));
        assertThat(state.waitingOf(VISIT)).isEmpty();
        assertThat(state.left().get(VISIT))
                .isEqualTo(new Attached(
                        CITIZEN,
                        List.of(
                                new Said(INSTITUTION, 1, "hash of first"),
                                new Said(INSTITUTION, 2, "hash of second"))));
    }

    @Test
    void a_known_card_needs_no_waiting() {
        scenario().given(adopted).when(saying(1, "first")).thenRefused(new CardKnown(CITIZEN));
    }

    @Test
    void the_citizen_whose_card_it_is_adopts_what_waits() {
        scenario().given(parked).when(adoption).then(adoptedWithOne);
        var state = new ParkingDecider().fold(List.of(parked, adoptedWithOne));
        assertThat(state.waiting()).containsExactly(new Waiting(VISIT, account(1, "first"), NOW));
    }

    @Test
    void adopting_an_empty_place_closes_it() {
        scenario().when(adoption).then(adopted);
    }

    @Test
    void adopting_twice_changes_nothing() {
        scenario().given(parked, adoptedWithOne).when(adoption).thenNothing();
        scenario().given(adopted).when(adoption).thenNothing();
    }

    @Test
    void a_place_adopted_before_it_was_said_what_waited_says_so_once_when_asked() {
        scenario()
                .given(parked, adopted)
                .when(adoption)
                .then(adoptedWithOne)
                .when(adoption)
                .thenNothing();
        scenario()
                .given(parked, adopted)
                .when(new AdoptParked(PLACE, ANOTHER, NOW))
                .thenRefused(Plain.OTHER_CITIZEN);
    }

    @Test
    void nobody_adopts_what_is_another_citizens() {
        scenario().given(adopted).when(new AdoptParked(PLACE, ANOTHER, NOW)).thenRefused(Plain.OTHER_CITIZEN);
    }

    @Test
    void a_clerk_attaches_one_visit_and_the_others_wait_on() {
        var other = new VisitParked(PLACE, OTHER_VISIT, account(1, "other"), NOW);
        scenario().given(parked, other).when(attaching(CITIZEN, INSTITUTION)).then(attached);
        var state = new ParkingDecider().fold(List.of(parked, other, attached));
        assertThat(state.waiting()).containsExactly(new Waiting(OTHER_VISIT, account(1, "other"), NOW));
        assertThat(state.left().get(VISIT))
                .isEqualTo(new Attached(CITIZEN, List.of(new Said(INSTITUTION, 1, "hash of first"))));
    }

    @Test
    void of_two_clerks_one_wins_and_the_other_is_told() {
        scenario().given(parked, attached).when(attaching(CITIZEN, INSTITUTION)).thenNothing();
        scenario().given(parked, attached).when(attaching(ANOTHER, INSTITUTION)).thenRefused(Plain.ATTACHED);
        scenario().given(parked, attached).when(dropping(INSTITUTION)).thenRefused(Plain.ATTACHED);
        scenario().given(parked, dropped).when(attaching(CITIZEN, INSTITUTION)).thenRefused(Plain.DROPPED);
    }

    @Test
    void another_institution_finds_nothing() {
        scenario().given(parked).when(attaching(CITIZEN, "35020602")).thenRefused(Plain.UNKNOWN);
        scenario().given(parked).when(dropping("35020602")).thenRefused(Plain.UNKNOWN);
        scenario().when(attaching(CITIZEN, INSTITUTION)).thenRefused(Plain.UNKNOWN);
        scenario().when(dropping(INSTITUTION)).thenRefused(Plain.UNKNOWN);
    }

    @Test
    void what_was_attached_need_not_wait_again() {
        scenario().given(parked, attached).when(saying(2, "second")).thenRefused(new CardKnown(CITIZEN));
        scenario().given(parked, attached).when(adoption).then(adopted);
    }

    @Test
    void the_card_of_somebody_else_takes_only_what_still_waits() {
        scenario()
                .given(parked, attached)
                .when(new AdoptParked(PLACE, ANOTHER, NOW))
                .then(new ParkedAdopted(PLACE, ANOTHER, NOW, List.of()));
    }

    @Test
    void what_the_card_has_attached_stays_where_it_is() {
        scenario()
                .given(parked, adoptedWithOne)
                .when(attaching(CITIZEN, INSTITUTION))
                .thenNothing();
        scenario()
                .given(parked, adoptedWithOne)
                .when(attaching(ANOTHER, INSTITUTION))
                .thenRefused(Plain.ATTACHED);
        scenario().given(parked, adoptedWithOne).when(dropping(INSTITUTION)).thenRefused(Plain.ATTACHED);
    }

    @Test
    void an_institution_lets_go_of_a_visit_once() {
        scenario().given(parked).when(dropping(INSTITUTION)).then(dropped);
        scenario().given(parked, dropped).when(dropping(INSTITUTION)).thenNothing();
        assertThat(new ParkingDecider().fold(List.of(parked, dropped)).waiting())
                .isEmpty();
    }

    @Test
    void what_was_let_go_of_stays_said_and_its_next_revision_waits() {
        scenario().given(parked, dropped).when(saying(1, "first")).thenNothing();
        scenario().given(parked, dropped).when(saying(1, "changed")).thenRefused(new WaitingConflict("hash of first"));
        scenario()
                .given(parked, dropped)
                .when(saying(2, "second"))
                .then(new VisitParked(PLACE, VISIT, account(2, "second"), NOW));
    }

    @Test
    void that_somebody_is_forgotten_does_not_stop_the_others() {
        scenario().given(attached).when(saying(3, "third")).thenRefused(new CardKnown(CITIZEN));
        scenario().given(attached).when(adoption).then(adopted);
    }
}
