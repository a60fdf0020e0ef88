package city.healthcard.records.parking;

import static city.healthcard.records.Examples.ANOTHER;
import static city.healthcard.records.Examples.CITIZEN;
import static city.healthcard.records.Examples.NOW;
import static city.healthcard.records.Examples.VISIT;
import static city.healthcard.records.Examples.account;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.Scenario;
import city.healthcard.records.parking.Parking.Waiting;
import city.healthcard.records.parking.ParkingCommand.AdoptParked;
import city.healthcard.records.parking.ParkingCommand.ParkVisit;
import city.healthcard.records.parking.ParkingEvent.ParkedAdopted;
import city.healthcard.records.parking.ParkingEvent.VisitParked;
import city.healthcard.records.parking.ParkingRefusal.CardKnown;
import city.healthcard.records.parking.ParkingRefusal.Plain;
import city.healthcard.records.parking.ParkingRefusal.WaitingConflict;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParkingDeciderTest {

    private static final ParkingId PLACE = new ParkingId(UUID.fromString("4b1d0c52-7f8e-8a6b-b1c2-0000000000aa"));

    private final ParkingEvent parked = new VisitParked(PLACE, VISIT, account(1, "first"), NOW);
    private final ParkingEvent adopted = new ParkedAdopted(PLACE, CITIZEN, NOW);
    private final ParkingCommand adoption = new AdoptParked(PLACE, CITIZEN, NOW);

    private static ParkVisit saying(int revision, String body) {
        return new ParkVisit(PLACE, VISIT, account(revision, body), 2, NOW);
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
    void a_known_card_needs_no_waiting() {
        scenario().given(adopted).when(saying(1, "first")).thenRefused(new CardKnown(CITIZEN));
    }

    @Test
    void the_citizen_whose_card_it_is_adopts_what_waits() {
        scenario().given(parked).when(adoption).then(adopted);
        var state = new ParkingDecider().fold(List.of(parked, adopted));
        assertThat(state.waiting()).containsExactly(new Waiting(VISIT, account(1, "first")));
    }

    @Test
    void adopting_an_empty_place_closes_it() {
        scenario().when(adoption).then(adopted);
    }

    @Test
    void adopting_twice_changes_nothing() {
        scenario().given(parked, adopted).when(adoption).thenNothing();
    }

    @Test
    void nobody_adopts_what_is_another_citizens() {
        scenario().given(adopted).when(new AdoptParked(PLACE, ANOTHER, NOW)).thenRefused(Plain.OTHER_CITIZEN);
    }
}
