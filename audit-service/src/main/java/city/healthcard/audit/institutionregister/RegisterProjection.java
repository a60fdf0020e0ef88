package city.healthcard.audit.institutionregister;

import city.healthcard.audit.institution.InstitutionEvent;
import city.healthcard.audit.institution.InstitutionEvent.InstitutionDesignated;
import city.healthcard.audit.institution.InstitutionEvent.InstitutionSuspended;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.util.Optional;
import java.util.Set;

/// Keeps the register.
public final class RegisterProjection implements Projection<RegisterEntry> {

    @Override
    public Set<String> idsOf(Fact fact) {
        return fact.what() instanceof InstitutionEvent event
                ? Set.of(event.institution().value())
                : Set.of();
    }

    @Override
    public Optional<RegisterEntry> project(String id, Optional<RegisterEntry> before, Fact fact) {
        return fact.what() instanceof InstitutionEvent event ? project(before, event, fact) : before;
    }

    private static Optional<RegisterEntry> project(Optional<RegisterEntry> before, InstitutionEvent event, Fact fact) {
        return switch (event) {
            case InstitutionDesignated designated -> Optional.of(entry(before, designated, fact));
            case InstitutionSuspended _ -> before.map(entry -> entry.suspended(fact.at(), fact.version()));
        };
    }

    /// Corrected particulars do not begin its taking part anew.
    private static RegisterEntry entry(Optional<RegisterEntry> before, InstitutionDesignated designated, Fact fact) {
        var particulars = designated.particulars();
        var since = before.filter(RegisterEntry::designated)
                .map(RegisterEntry::since)
                .orElse(fact.at());
        return new RegisterEntry(
                designated.institution().value(),
                particulars.name(),
                particulars.nameEn(),
                particulars.district(),
                particulars.kind(),
                true,
                since,
                fact.version());
    }
}
