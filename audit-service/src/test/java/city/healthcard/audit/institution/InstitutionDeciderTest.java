package city.healthcard.audit.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.healthcard.audit.institution.InstitutionCommand.DesignateInstitution;
import city.healthcard.audit.institution.InstitutionCommand.EnterInstitution;
import city.healthcard.audit.institution.InstitutionCommand.SuspendInstitution;
import city.healthcard.audit.institution.InstitutionEvent.InstitutionDesignated;
import city.healthcard.audit.institution.InstitutionEvent.InstitutionSuspended;
import city.healthcard.eventsourcing.Scenario;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InstitutionDeciderTest {

    private static final InstitutionCode CODE = new InstitutionCode("35020001");
    private static final Particulars NAMED =
            new Particulars("厦门大学附属第一医院", "First Affiliated Hospital", "350203", Kind.GENERAL_HOSPITAL);
    private static final Particulars RENAMED =
            new Particulars("厦门市第一医院", "Xiamen First Hospital", "350203", Kind.GENERAL_HOSPITAL);

    private final InstitutionEvent designated = new InstitutionDesignated(CODE, NAMED);
    private final InstitutionEvent suspended = new InstitutionSuspended(CODE);

    @Test
    void the_starting_register_designates_what_nobody_has_spoken_of() {
        given().when(new EnterInstitution(CODE, NAMED)).then(designated);
    }

    @Test
    void the_starting_register_never_overrules_the_bureau() {
        given(designated).when(new EnterInstitution(CODE, RENAMED)).thenNothing();
        given(designated, suspended).when(new EnterInstitution(CODE, NAMED)).thenNothing();
    }

    @Test
    void the_bureau_designates() {
        given().when(new DesignateInstitution(CODE, NAMED)).then(designated);
        given(designated).when(new DesignateInstitution(CODE, NAMED)).thenNothing();
        given(designated).when(new DesignateInstitution(CODE, RENAMED)).then(new InstitutionDesignated(CODE, RENAMED));
        given(designated, suspended).when(new DesignateInstitution(CODE, NAMED)).then(designated);
    }

    @Test
    void the_bureau_suspends() {
        given(designated).when(new SuspendInstitution(CODE)).then(suspended);
        given(designated, suspended).when(new SuspendInstitution(CODE)).thenNothing();
        given().when(new SuspendInstitution(CODE)).thenRefused(InstitutionRefusal.UNREGISTERED);
    }

    @Test
    void a_history_that_cannot_be_stops_the_stream() {
        assertThatIllegalStateException().isThrownBy(() -> new InstitutionDecider().fold(List.of(suspended)));
    }

    @Test
    void a_code_stands_for_the_same_id_for_ever() {
        assertThat(CODE.id()).hasToString("af524379-84cf-321a-883f-f2266db8cb19");
    }

    private static Scenario<InstitutionCommand, Institution, InstitutionEvent, InstitutionRefusal> given(
            InstitutionEvent... events) {
        return Scenario.of(new InstitutionDecider()).given(events);
    }
}
