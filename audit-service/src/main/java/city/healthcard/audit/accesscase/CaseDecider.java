package city.healthcard.audit.accesscase;

import static city.healthcard.audit.accesscase.CaseRefusal.ALREADY_CLOSED;
import static city.healthcard.audit.accesscase.CaseRefusal.NOT_HELD;
import static city.healthcard.audit.accesscase.CaseRefusal.OWN_ACCESS;
import static city.healthcard.audit.accesscase.CaseRefusal.UNKNOWN;
import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.audit.accesscase.AccessCase.Closed;
import city.healthcard.audit.accesscase.AccessCase.Held;
import city.healthcard.audit.accesscase.AccessCase.Unopened;
import city.healthcard.audit.accesscase.AccessCase.Waiting;
import city.healthcard.audit.accesscase.CaseCommand.CloseCase;
import city.healthcard.audit.accesscase.CaseCommand.OpenCase;
import city.healthcard.audit.accesscase.CaseCommand.PutBack;
import city.healthcard.audit.accesscase.CaseCommand.TakeUp;
import city.healthcard.audit.accesscase.CaseEvent.CaseClosed;
import city.healthcard.audit.accesscase.CaseEvent.CaseOpened;
import city.healthcard.audit.accesscase.CaseEvent.CasePutBack;
import city.healthcard.audit.accesscase.CaseEvent.CaseTakenUp;
import city.healthcard.audit.person.StaffId;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;

/// The rules of a case: it is opened once, closed once, by the auditor who holds it, who is somebody else than who
/// read.
public final class CaseDecider implements Decider<CaseCommand, AccessCase, CaseEvent, CaseRefusal> {

    @Override
    public AccessCase initial() {
        return new Unopened();
    }

    @Override
    public Decision<CaseEvent, CaseRefusal> decide(CaseCommand command, AccessCase now) {
        return switch (command) {
            case OpenCase open -> open(open, now);
            case TakeUp take -> takeUp(take, now);
            case PutBack back -> putBack(back, now);
            case CloseCase close -> close(close, now);
        };
    }

    private static Decision<CaseEvent, CaseRefusal> open(OpenCase open, AccessCase now) {
        return switch (now) {
            case Unopened _ ->
                accept(new CaseOpened(open.id(), open.citizen(), open.access(), open.concern(), open.askedAt()));
            case Waiting _, Held _, Closed _ -> nothing();
        };
    }

    private static Decision<CaseEvent, CaseRefusal> takeUp(TakeUp take, AccessCase now) {
        return switch (now) {
            case Unopened _ -> reject(UNKNOWN);
            case Waiting(var opened) -> takeUp(take, opened);
            case Held held -> held.by().equals(take.by()) ? nothing() : takeUp(take, held.opened());
            case Closed _ -> reject(ALREADY_CLOSED);
        };
    }

    private static Decision<CaseEvent, CaseRefusal> takeUp(TakeUp take, CaseOpened opened) {
        return isReader(take.by(), opened) ? reject(OWN_ACCESS) : accept(new CaseTakenUp(opened.id(), take.by()));
    }

    private static Decision<CaseEvent, CaseRefusal> putBack(PutBack back, AccessCase now) {
        return switch (now) {
            case Unopened _ -> reject(UNKNOWN);
            case Waiting _ -> nothing();
            case Held held ->
                held.by().equals(back.by())
                        ? accept(new CasePutBack(held.opened().id(), back.by()))
                        : reject(NOT_HELD);
            case Closed _ -> reject(ALREADY_CLOSED);
        };
    }

    private static Decision<CaseEvent, CaseRefusal> close(CloseCase close, AccessCase now) {
        return switch (now) {
            case Unopened _ -> reject(UNKNOWN);
            case Waiting _ -> reject(NOT_HELD);
            case Held held -> {
                var opened = held.opened();
                yield held.by().equals(close.by())
                        ? accept(new CaseClosed(
                                opened.id(), opened.citizen(), opened.access().read(), close.by(), close.finding()))
                        : reject(NOT_HELD);
            }
            case Closed closed ->
                closed.by().equals(close.by()) && closed.finding() == close.finding()
                        ? nothing()
                        : reject(ALREADY_CLOSED);
        };
    }

    private static boolean isReader(StaffId staff, CaseOpened opened) {
        return opened.access().reader().equals(staff.value());
    }

    @Override
    public AccessCase evolve(AccessCase now, CaseEvent event) {
        return switch (event) {
            case CaseOpened opened when now instanceof Unopened -> new Waiting(opened);
            case CaseTakenUp taken when now instanceof Waiting(var opened) -> new Held(opened, taken.by());
            case CaseTakenUp taken when now instanceof Held held -> new Held(held.opened(), taken.by());
            case CasePutBack _ when now instanceof Held held -> new Waiting(held.opened());
            case CaseClosed closed
            when now instanceof Held held -> new Closed(held.opened(), closed.by(), closed.finding());
            case CaseOpened _, CaseTakenUp _, CasePutBack _, CaseClosed _ ->
                throw new IllegalStateException("%s cannot follow %s"
                        .formatted(
                                event.getClass().getSimpleName(), now.getClass().getSimpleName()));
        };
    }
}
