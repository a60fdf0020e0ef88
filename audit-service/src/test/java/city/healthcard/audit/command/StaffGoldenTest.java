package city.healthcard.audit.command;

import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.Stage;
import city.healthcard.audit.staff.StaffEvent;
import city.healthcard.audit.staff.StaffEvent.StaffIntroduced;
import city.healthcard.eventsourcing.GoldenEvents;
import java.util.List;
import java.util.Set;

class StaffGoldenTest extends GoldenEvents<StaffEvent> {

    StaffGoldenTest() {
        super(
                StoredEvents.STAFF,
                List.of(new StaffIntroduced(new StaffId("a-pseudonym"), "陈静", Set.of(Stage.REGISTRATION))));
    }
}
