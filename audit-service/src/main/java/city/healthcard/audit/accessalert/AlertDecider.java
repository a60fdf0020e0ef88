package city.healthcard.audit.accessalert;

import static city.healthcard.audit.accessalert.AlertRefusal.ALREADY_CLOSED;
import static city.healthcard.audit.accessalert.AlertRefusal.NOT_HELD;
import static city.healthcard.audit.accessalert.AlertRefusal.UNKNOWN;
import static city.healthcard.audit.accessalert.AlertRefusal.WITHIN_LIMIT;
import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.audit.accessalert.AccessAlert.Closed;
import city.healthcard.audit.accessalert.AccessAlert.Held;
import city.healthcard.audit.accessalert.AccessAlert.Unraised;
import city.healthcard.audit.accessalert.AccessAlert.Waiting;
import city.healthcard.audit.accessalert.AlertCommand.CloseAlert;
import city.healthcard.audit.accessalert.AlertCommand.PutBack;
import city.healthcard.audit.accessalert.AlertCommand.RaiseAlert;
import city.healthcard.audit.accessalert.AlertCommand.TakeUp;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertClosed;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertPutBack;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertRaised;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertTakenUp;
import city.healthcard.audit.person.StaffId;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import java.time.Instant;

/// The rules of an alert: it is raised once, when one person goes beyond a limit, and closed once, by the auditor who
/// holds it, who is somebody else than whom it is about.
public final class AlertDecider implements Decider<AlertCommand, AccessAlert, AlertEvent, AlertRefusal> {

    @Override
    public AccessAlert initial() {
        return new Unraised();
    }

    @Override
    public Decision<AlertEvent, AlertRefusal> decide(AlertCommand command, AccessAlert now) {
        return switch (command) {
            case RaiseAlert raise -> raise(raise, now);
            case TakeUp take -> isAbout(take.by(), now) ? reject(UNKNOWN) : takeUp(take, now);
            case PutBack back -> isAbout(back.by(), now) ? reject(UNKNOWN) : putBack(back, now);
            case CloseAlert close -> isAbout(close.by(), now) ? reject(UNKNOWN) : close(close, now);
        };
    }

    private static Decision<AlertEvent, AlertRefusal> raise(RaiseAlert raise, AccessAlert now) {
        return switch (now) {
            case Unraised _ ->
                raise.rule()
                        .exceededBy(raise.sightings())
                        .<Decision<AlertEvent, AlertRefusal>>map(window -> accept(raised(raise, window)))
                        .orElseGet(() -> reject(WITHIN_LIMIT));
            case Waiting _, Held _, Closed _ -> nothing();
        };
    }

    private static AccessAlertRaised raised(RaiseAlert raise, Instant window) {
        var rule = raise.rule();
        return new AccessAlertRaised(
                raise.id(),
                raise.reader(),
                raise.capacity(),
                raise.institution(),
                rule.name(),
                rule.measure(),
                rule.limit(),
                rule.within(),
                raise.policy(),
                window,
                raise.sightings());
    }

    private static Decision<AlertEvent, AlertRefusal> takeUp(TakeUp take, AccessAlert now) {
        return switch (now) {
            case Unraised _ -> reject(UNKNOWN);
            case Waiting(var raised) -> takeUp(take, raised);
            case Held held -> held.by().equals(take.by()) ? nothing() : takeUp(take, held.raised());
            case Closed _ -> reject(ALREADY_CLOSED);
        };
    }

    private static Decision<AlertEvent, AlertRefusal> takeUp(TakeUp take, AccessAlertRaised raised) {
        return accept(new AccessAlertTakenUp(raised.id(), take.by()));
    }

    private static Decision<AlertEvent, AlertRefusal> putBack(PutBack back, AccessAlert now) {
        return switch (now) {
            case Unraised _ -> reject(UNKNOWN);
            case Waiting _ -> nothing();
            case Held held ->
                held.by().equals(back.by())
                        ? accept(new AccessAlertPutBack(held.raised().id(), back.by()))
                        : reject(NOT_HELD);
            case Closed _ -> reject(ALREADY_CLOSED);
        };
    }

    private static Decision<AlertEvent, AlertRefusal> close(CloseAlert close, AccessAlert now) {
        return switch (now) {
            case Unraised _ -> reject(UNKNOWN);
            case Waiting _ -> reject(NOT_HELD);
            case Held held ->
                held.by().equals(close.by())
                        ? accept(new AccessAlertClosed(held.raised().id(), close.by(), close.finding()))
                        : reject(NOT_HELD);
            case Closed closed ->
                closed.by().equals(close.by()) && closed.finding() == close.finding()
                        ? nothing()
                        : reject(ALREADY_CLOSED);
        };
    }

    /// Whom it is about does not even hear that there is one.
    private static boolean isAbout(StaffId staff, AccessAlert now) {
        return switch (now) {
            case Unraised _ -> false;
            case Waiting(var raised) -> raised.reader().equals(staff.value());
            case Held held -> held.raised().reader().equals(staff.value());
            case Closed closed -> closed.raised().reader().equals(staff.value());
        };
    }

    @Override
    public AccessAlert evolve(AccessAlert now, AlertEvent event) {
        return switch (event) {
            case AccessAlertRaised raised when now instanceof Unraised -> new Waiting(raised);
            case AccessAlertTakenUp taken when now instanceof Waiting(var raised) -> new Held(raised, taken.by());
            case AccessAlertTakenUp taken when now instanceof Held held -> new Held(held.raised(), taken.by());
            case AccessAlertPutBack _ when now instanceof Held held -> new Waiting(held.raised());
            case AccessAlertClosed closed
            when now instanceof Held held -> new Closed(held.raised(), closed.by(), closed.finding());
            case AccessAlertRaised _, AccessAlertTakenUp _, AccessAlertPutBack _, AccessAlertClosed _ ->
                throw new IllegalStateException("%s cannot follow %s"
                        .formatted(
                                event.getClass().getSimpleName(), now.getClass().getSimpleName()));
        };
    }
}
