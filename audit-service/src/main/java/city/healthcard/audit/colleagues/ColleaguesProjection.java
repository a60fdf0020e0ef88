package city.healthcard.audit.colleagues;

import city.healthcard.audit.staff.StaffEvent.StaffIntroduced;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.util.Optional;
import java.util.Set;

/// Keeps the list of auditors.
public final class ColleaguesProjection implements Projection<Colleague> {

    @Override
    public Set<String> idsOf(Fact fact) {
        return fact.what() instanceof StaffIntroduced introduced
                ? Set.of(introduced.staff().value())
                : Set.of();
    }

    @Override
    public Optional<Colleague> project(String id, Optional<Colleague> before, Fact fact) {
        return fact.what() instanceof StaffIntroduced introduced
                ? Optional.of(new Colleague(introduced.staff().value(), introduced.name(), introduced.stages()))
                : before;
    }
}
