package city.healthcard.records.accesslog;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.records.reading.ReadingEvent;
import city.healthcard.records.reading.ReadingEvent.FileRead;
import java.util.Optional;
import java.util.Set;

/// Notes each reading under the citizen whose file was read.
public final class AccessLogProjection implements Projection<AccessLog> {

    @Override
    public Set<String> idsOf(Fact fact) {
        return switch (fact.what()) {
            case FileRead read -> Set.of(read.citizen().value().toString());
            default -> Set.of();
        };
    }

    @Override
    public Optional<AccessLog> project(String id, Optional<AccessLog> before, Fact fact) {
        if (!(fact.what() instanceof ReadingEvent event)) {
            return before;
        }
        return switch (event) {
            case FileRead read -> Optional.of(before.orElse(AccessLog.EMPTY).with(access(read)));
        };
    }

    private static Access access(FileRead read) {
        return new Access(
                read.read().value(),
                read.reader(),
                read.capacity(),
                read.institution(),
                read.purpose(),
                read.scope(),
                read.at());
    }
}
