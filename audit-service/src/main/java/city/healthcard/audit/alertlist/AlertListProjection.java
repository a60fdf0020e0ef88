package city.healthcard.audit.alertlist;

import city.healthcard.audit.accessalert.AlertEvent;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertClosed;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertPutBack;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertRaised;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertTakenUp;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.util.Optional;
import java.util.Set;

/// Keeps each alert under its id.
public final class AlertListProjection implements Projection<AlertEntry> {

    @Override
    public boolean concerns(Class<?> event) {
        return AlertEvent.class.isAssignableFrom(event);
    }

    @Override
    public Set<String> idsOf(Fact fact) {
        return fact.what() instanceof AlertEvent event
                ? Set.of(event.id().value().toString())
                : Set.of();
    }

    @Override
    public Optional<AlertEntry> project(String id, Optional<AlertEntry> before, Fact fact) {
        return fact.what() instanceof AlertEvent event ? after(before, event, fact) : before;
    }

    private static Optional<AlertEntry> after(Optional<AlertEntry> before, AlertEvent event, Fact fact) {
        return switch (event) {
            case AccessAlertRaised raised -> Optional.of(AlertEntry.of(raised, fact.at()));
            case AccessAlertTakenUp taken ->
                before.map(entry -> entry.heldBy(taken.by().value()));
            case AccessAlertPutBack _ -> before.map(entry -> entry.heldBy(""));
            case AccessAlertClosed closed -> before.map(entry -> entry.after(closed, fact.at()));
        };
    }
}
