package city.healthcard.audit.staff;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.audit.staff.Staff.Introduced;
import city.healthcard.audit.staff.Staff.Unknown;
import city.healthcard.audit.staff.StaffCommand.IntroduceStaff;
import city.healthcard.audit.staff.StaffEvent.StaffIntroduced;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;

/// The rules of the list of auditors.
public final class StaffDecider implements Decider<StaffCommand, Staff, StaffEvent, StaffRefusal> {

    @Override
    public Staff initial() {
        return new Unknown();
    }

    @Override
    public Decision<StaffEvent, StaffRefusal> decide(StaffCommand command, Staff staff) {
        return switch (command) {
            case IntroduceStaff introduce -> introduce(introduce, staff);
        };
    }

    private static Decision<StaffEvent, StaffRefusal> introduce(IntroduceStaff introduce, Staff staff) {
        if (introduce.name().isBlank()) {
            return reject(StaffRefusal.NAMELESS);
        }
        var introduced = new Introduced(introduce.name(), introduce.stages());
        return introduced.equals(staff)
                ? nothing()
                : accept(new StaffIntroduced(introduce.staff(), introduce.name(), introduce.stages()));
    }

    @Override
    public Staff evolve(Staff staff, StaffEvent event) {
        return switch (event) {
            case StaffIntroduced introduced -> new Introduced(introduced.name(), introduced.stages());
        };
    }
}
