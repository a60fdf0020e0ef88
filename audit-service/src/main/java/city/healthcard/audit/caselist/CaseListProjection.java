package city.healthcard.audit.caselist;

import city.healthcard.audit.accesscase.CaseEvent;
import city.healthcard.audit.accesscase.CaseEvent.CaseClosed;
import city.healthcard.audit.accesscase.CaseEvent.CaseOpened;
import city.healthcard.audit.accesscase.CaseEvent.CasePutBack;
import city.healthcard.audit.accesscase.CaseEvent.CaseTakenUp;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.util.Optional;
import java.util.Set;

/// Keeps each case under its id.
public final class CaseListProjection implements Projection<CaseEntry> {

    @Override
    public Set<String> idsOf(Fact fact) {
        return fact.what() instanceof CaseEvent event
                ? Set.of(event.id().value().toString())
                : Set.of();
    }

    @Override
    public Optional<CaseEntry> project(String id, Optional<CaseEntry> before, Fact fact) {
        return fact.what() instanceof CaseEvent event ? after(before, event, fact) : before;
    }

    private static Optional<CaseEntry> after(Optional<CaseEntry> before, CaseEvent event, Fact fact) {
        return switch (event) {
            case CaseOpened opened -> Optional.of(CaseEntry.of(opened));
            case CaseTakenUp taken ->
                before.map(entry -> entry.heldBy(taken.by().value()));
            case CasePutBack _ -> before.map(entry -> entry.heldBy(""));
            case CaseClosed closed -> before.map(entry -> entry.after(closed, fact.at()));
        };
    }
}
