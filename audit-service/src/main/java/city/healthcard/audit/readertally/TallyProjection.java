package city.healthcard.audit.readertally;

import city.healthcard.audit.access.AccessEvent;
import city.healthcard.audit.access.AccessEvent.AccessEntered;
import city.healthcard.audit.accessalert.AlertEvent;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertRaised;
import city.healthcard.audit.policy.AlertPolicy;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.util.Optional;
import java.util.Set;

/// Counts each reader's accesses under the reader's pseudonym. A batch of the feed costs one look at the readers in it
/// and one writing, however many accesses there are.
final class TallyProjection implements Projection<Tally> {

    private final AlertPolicy policy;

    TallyProjection(AlertPolicy policy) {
        this.policy = policy;
    }

    @Override
    public boolean concerns(Class<?> event) {
        return AccessEvent.class.isAssignableFrom(event) || AlertEvent.class.isAssignableFrom(event);
    }

    @Override
    public Set<String> idsOf(Fact fact) {
        return switch (fact.what()) {
            case AccessEntered entered ->
                isCounted(entered) ? Set.of(entered.access().reader()) : Set.of();
            case AccessAlertRaised raised -> Set.of(raised.reader());
            default -> Set.of();
        };
    }

    private boolean isCounted(AccessEntered entered) {
        return editionOf(entered).stream()
                .flatMap(edition -> edition.rules().stream())
                .anyMatch(rule -> rule.counts(entered.citizen(), entered.access()));
    }

    private Optional<AlertPolicy.Edition> editionOf(AccessEntered entered) {
        return policy.at(entered.access().readAt());
    }

    @Override
    public Optional<Tally> project(String id, Optional<Tally> before, Fact fact) {
        return switch (fact.what()) {
            case AccessEntered entered ->
                editionOf(entered)
                        .map(edition -> before.orElseGet(() -> Tally.of(id)).after(entered, edition))
                        .or(() -> before);
            case AccessAlertRaised raised -> before.map(tally -> tally.raised(raised));
            default -> before;
        };
    }
}
