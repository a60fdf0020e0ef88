package city.healthcard.records.healthfile;

import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Files visits under their citizen.
public final class HealthFileProjection implements Projection<HealthFile> {

    @Override
    public Set<String> idsOf(Fact fact) {
        return switch (fact.what()) {
            case VisitEvent event -> Set.of(event.citizen().value().toString());
            case CitizenErased erased -> Set.of(erased.citizenId().toString());
            default -> Set.of();
        };
    }

    @Override
    public Optional<HealthFile> project(String id, Optional<HealthFile> before, Fact fact) {
        var file = before.orElse(HealthFile.EMPTY);
        return switch (fact.what()) {
            case VisitEvent event -> Optional.of(filed(file, event));
            case CitizenErased _ -> Optional.of(file.asRestricted());
            default -> before;
        };
    }

    private static HealthFile filed(HealthFile file, VisitEvent event) {
        return switch (event) {
            case VisitRecorded recorded -> file.with(entry(event.visit().value(), recorded.account()));
            case VisitAmended amended -> file.with(entry(event.visit().value(), amended.account()));
            case VisitWithdrawn _ -> file.without(event.visit().value());
        };
    }

    private static FileEntry entry(UUID visit, Account account) {
        return new FileEntry(
                visit,
                account.start(),
                account.kind(),
                account.institution(),
                account.revision(),
                account.items(),
                account.chargedFen(),
                false);
    }
}
