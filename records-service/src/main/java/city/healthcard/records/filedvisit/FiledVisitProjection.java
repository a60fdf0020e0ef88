package city.healthcard.records.filedvisit;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import java.util.Optional;
import java.util.Set;

/// Keeps the latest revision of each visit.
public final class FiledVisitProjection implements Projection<FiledVisit> {

    @Override
    public Set<String> idsOf(Fact fact) {
        return fact.what() instanceof VisitEvent event
                ? Set.of(event.visit().value().toString())
                : Set.of();
    }

    @Override
    public Optional<FiledVisit> project(String id, Optional<FiledVisit> before, Fact fact) {
        if (!(fact.what() instanceof VisitEvent event)) {
            return before;
        }
        return switch (event) {
            case VisitRecorded recorded -> Optional.of(first(recorded, fact));
            case VisitAmended amended -> before.map(visit -> visit.revised(amended.account(), fact.at()));
            case VisitWithdrawn _ -> before.map(visit -> visit.asWithdrawn(fact.at()));
        };
    }

    private static FiledVisit first(VisitRecorded recorded, Fact fact) {
        var account = recorded.account();
        return new FiledVisit(
                recorded.visit().value(),
                recorded.citizen().value(),
                account.institution(),
                account.revision(),
                false,
                fact.at(),
                fact.at(),
                account.body());
    }
}
