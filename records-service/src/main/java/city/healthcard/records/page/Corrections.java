package city.healthcard.records.page;

import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/// Finds what the latest correction of a visit changed, from the visit's own history.
@Singleton
public class Corrections {

    private final Journal<VisitEvent> visits;

    Corrections(Journal<VisitEvent> visits) {
        this.visits = visits;
    }

    /// The changes since the revision before; none for a first revision, or when the one before never came.
    public Uni<List<Correction>> of(FiledVisit filed, VisitSheet now) {
        return now.revision() == 1
                ? Uni.createFrom().item(List.of())
                : visits.load(StreamId.of("visit", filed.id()))
                        .map(history -> history.events().stream()
                                .flatMap(Corrections::account)
                                .filter(account -> account.revision() < now.revision())
                                .reduce((first, second) -> second)
                                .map(account -> Correction.between(CanonicalBody.read(account.body()), now))
                                .orElse(List.of()));
    }

    private static Stream<Account> account(VisitEvent event) {
        return switch (event) {
            case VisitRecorded recorded -> Stream.of(recorded.account());
            case VisitAmended amended -> Stream.of(amended.account());
            case VisitWithdrawn _ -> Stream.empty();
        };
    }
}
