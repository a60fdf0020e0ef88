package city.healthcard.audit.accesslist;

import city.healthcard.audit.access.AccessEvent.AccessEntered;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps each reading under `citizen/number`, and the latest under `citizen` as the log's head, so that a page
/// is read by exact ids however long the log grows.
public final class AccessListProjection implements Projection<AccessEntry> {

    @Override
    public Set<String> idsOf(Fact fact) {
        return fact.what() instanceof AccessEntered entered
                ? Set.of(head(entered.citizen().value()), page(entered.citizen().value(), entered.number()))
                : Set.of();
    }

    @Override
    public Optional<AccessEntry> project(String id, Optional<AccessEntry> before, Fact fact) {
        return fact.what() instanceof AccessEntered entered ? Optional.of(entry(entered)) : before;
    }

    static String head(UUID citizen) {
        return citizen.toString();
    }

    static String page(UUID citizen, long number) {
        return citizen + "/" + number;
    }

    private static AccessEntry entry(AccessEntered entered) {
        var access = entered.access();
        return new AccessEntry(
                entered.number(),
                access.read(),
                access.reader(),
                access.capacity(),
                access.institution(),
                access.purpose(),
                access.readAt(),
                access.refusal(),
                entered.head());
    }
}
