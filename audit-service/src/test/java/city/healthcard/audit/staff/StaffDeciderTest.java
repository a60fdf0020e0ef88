package city.healthcard.audit.staff;

import city.healthcard.audit.person.StaffId;
import city.healthcard.audit.review.Stage;
import city.healthcard.audit.staff.StaffCommand.IntroduceStaff;
import city.healthcard.audit.staff.StaffEvent.StaffIntroduced;
import city.healthcard.eventsourcing.Scenario;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StaffDeciderTest {

    private static final StaffId CHEN = new StaffId("chen");
    private static final Set<Stage> FIRST = Set.of(Stage.REGISTRATION);

    private final StaffEvent introduced = new StaffIntroduced(CHEN, "陈静", FIRST);

    @Test
    void an_auditor_becomes_known_once() {
        given().when(new IntroduceStaff(CHEN, "陈静", FIRST)).then(introduced);
        given(introduced).when(new IntroduceStaff(CHEN, "陈静", FIRST)).thenNothing();
    }

    @Test
    void another_name_or_another_stage_is_heard_of() {
        given(introduced).when(new IntroduceStaff(CHEN, "陈静文", FIRST)).then(new StaffIntroduced(CHEN, "陈静文", FIRST));
        given(introduced)
                .when(new IntroduceStaff(CHEN, "陈静", Set.of(Stage.FINANCE)))
                .then(new StaffIntroduced(CHEN, "陈静", Set.of(Stage.FINANCE)));
    }

    @Test
    void nobody_is_known_without_a_name() {
        given().when(new IntroduceStaff(CHEN, " ", FIRST)).thenRefused(StaffRefusal.NAMELESS);
    }

    private static Scenario<StaffCommand, Staff, StaffEvent, StaffRefusal> given(StaffEvent... events) {
        return Scenario.of(new StaffDecider()).given(events);
    }
}
