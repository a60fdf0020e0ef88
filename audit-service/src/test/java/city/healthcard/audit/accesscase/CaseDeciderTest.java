package city.healthcard.audit.accesscase;

import static city.healthcard.audit.accesscase.CaseRefusal.ALREADY_CLOSED;
import static city.healthcard.audit.accesscase.CaseRefusal.NOT_HELD;
import static city.healthcard.audit.accesscase.CaseRefusal.OWN_ACCESS;
import static city.healthcard.audit.accesscase.CaseRefusal.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.audit.access.Access;
import city.healthcard.audit.accesscase.CaseCommand.CloseCase;
import city.healthcard.audit.accesscase.CaseCommand.OpenCase;
import city.healthcard.audit.accesscase.CaseCommand.PutBack;
import city.healthcard.audit.accesscase.CaseCommand.TakeUp;
import city.healthcard.audit.accesscase.CaseEvent.CaseClosed;
import city.healthcard.audit.accesscase.CaseEvent.CaseOpened;
import city.healthcard.audit.accesscase.CaseEvent.CasePutBack;
import city.healthcard.audit.accesscase.CaseEvent.CaseTakenUp;
import city.healthcard.audit.person.CitizenId;
import city.healthcard.audit.person.StaffId;
import city.healthcard.eventsourcing.Decision.Accepted;
import city.healthcard.eventsourcing.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(5, 1));
    private static final CitizenId CITIZEN = new CitizenId(new UUID(5, 2));
    private static final UUID READ = new UUID(5, 3);
    private static final StaffId WU = new StaffId("bureau.wu");
    private static final StaffId LI = new StaffId("bureau.li");
    private static final StaffId READER = new StaffId("bureau.reader");
    private static final Instant THEN = Instant.parse("2026-11-23T01:30:00Z");
    private static final Access ACCESS =
            new Access(READ, READER.value(), "bureau", "", "HOPERAT", THEN, "file.never-clinical");
    private static final OpenCase OPEN = new OpenCase(CASE, CITIZEN, ACCESS, "unknown-reader", THEN.plusSeconds(60));

    private static final CaseOpened OPENED =
            new CaseOpened(CASE, CITIZEN, ACCESS, "unknown-reader", THEN.plusSeconds(60));
    private static final CaseTakenUp BY_WU = new CaseTakenUp(CASE, WU);
    private static final CaseClosed CLOSED = new CaseClosed(CASE, CITIZEN, READ, WU, Finding.UNJUSTIFIED);

    private static Scenario<CaseCommand, AccessCase, CaseEvent, CaseRefusal> given(CaseEvent... events) {
        return Scenario.of(new CaseDecider()).given(events);
    }

    @Test
    void a_question_opens_one_case_however_often_it_is_told() {
        given().when(OPEN).then(OPENED);
        given(OPENED).when(OPEN).thenNothing();
        given(OPENED, BY_WU, CLOSED).when(OPEN).thenNothing();
    }

    @Test
    void one_auditor_holds_a_case_and_another_may_take_it_over() {
        given(OPENED).when(new TakeUp(WU)).then(BY_WU);
        given(OPENED, BY_WU).when(new TakeUp(WU)).thenNothing();
        given(OPENED, BY_WU).when(new TakeUp(LI)).then(new CaseTakenUp(CASE, LI));
        given(OPENED, BY_WU).when(new PutBack(WU)).then(new CasePutBack(CASE, WU));
        given(OPENED, BY_WU).when(new PutBack(LI)).thenRefused(NOT_HELD);
        given(OPENED).when(new PutBack(WU)).thenNothing();
    }

    @Test
    void nobody_looks_into_an_access_of_their_own() {
        given(OPENED).when(new TakeUp(READER)).thenRefused(OWN_ACCESS);
        given(OPENED, BY_WU).when(new TakeUp(READER)).thenRefused(OWN_ACCESS);
    }

    @Test
    void who_holds_a_case_closes_it_once() {
        given(OPENED, BY_WU).when(new CloseCase(WU, Finding.UNJUSTIFIED)).then(CLOSED);
        given(OPENED).when(new CloseCase(WU, Finding.UNJUSTIFIED)).thenRefused(NOT_HELD);
        given(OPENED, BY_WU).when(new CloseCase(LI, Finding.UNJUSTIFIED)).thenRefused(NOT_HELD);
        given(OPENED, BY_WU, CLOSED)
                .when(new CloseCase(WU, Finding.UNJUSTIFIED))
                .thenNothing();
        given(OPENED, BY_WU, CLOSED).when(new CloseCase(WU, Finding.JUSTIFIED)).thenRefused(ALREADY_CLOSED);
        given(OPENED, BY_WU, CLOSED)
                .when(new CloseCase(LI, Finding.UNJUSTIFIED))
                .thenRefused(ALREADY_CLOSED);
        given(OPENED, BY_WU, CLOSED).when(new TakeUp(LI)).thenRefused(ALREADY_CLOSED);
        given(OPENED, BY_WU, CLOSED).when(new PutBack(WU)).thenRefused(ALREADY_CLOSED);
    }

    @Test
    void of_a_case_that_nobody_opened_nothing_can_be_asked() {
        given().when(new TakeUp(WU)).thenRefused(UNKNOWN);
        given().when(new PutBack(WU)).thenRefused(UNKNOWN);
        given().when(new CloseCase(WU, Finding.UNCLEAR)).thenRefused(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_is_asked_in_whatever_order_a_case_is_closed_at_most_once_by_its_holder_who_did_not_read(long seed) {
        var random = new Random(seed);
        var decider = new CaseDecider();
        for (var run = 0; run < 200; run++) {
            var history = new ArrayList<CaseEvent>();
            for (var step = 0; step < 30; step++) {
                var decision = decider.decide(command(random), decider.fold(history));
                if (decision instanceof Accepted<CaseEvent, CaseRefusal>(var events)) {
                    history.addAll(events);
                }
            }
            mustBeInOrder(history);
        }
    }

    private static CaseCommand command(Random random) {
        var staff = List.of(WU, LI, READER).get(random.nextInt(3));
        return switch (random.nextInt(5)) {
            case 0 -> OPEN;
            case 1, 2 -> new TakeUp(staff);
            case 3 -> new PutBack(staff);
            default -> new CloseCase(staff, Finding.values()[random.nextInt(Finding.values().length)]);
        };
    }

    private static void mustBeInOrder(List<CaseEvent> history) {
        var holder = "";
        for (var at = 0; at < history.size(); at++) {
            switch (history.get(at)) {
                case CaseOpened _ -> assertThat(at).isZero();
                case CaseTakenUp taken -> {
                    assertThat(taken.by()).isNotEqualTo(READER);
                    holder = taken.by().value();
                }
                case CasePutBack back -> {
                    assertThat(back.by().value()).isEqualTo(holder);
                    holder = "";
                }
                case CaseClosed closed -> {
                    assertThat(closed.by().value()).isEqualTo(holder);
                    assertThat(at).as("nothing follows").isEqualTo(history.size() - 1);
                }
            }
        }
    }
}
