package city.healthcard.records.page;

import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.event.Recorded;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.intake.CanonicalBody;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.ReportReady;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what came when of a visit, and what the latest correction changed, from the visit's own history.
@Singleton
public class Corrections {

    private final Journal<VisitEvent> visits;

    Corrections(Journal<VisitEvent> visits) {
        this.visits = visits;
    }

    /// What the history of a visit tells.
    ///
    /// @param versions every revision that came, the first first; none for a visit with one
    /// @param corrections the changes since the revision before; none when that never came
    public record Told(List<Version> versions, List<Correction> corrections) {

        static final Told NOTHING = new Told(List.of(), List.of());
    }

    /// What the history of a visit tells of the revision that is shown.
    public Uni<Told> of(FiledVisit filed, VisitSheet now) {
        return now.revision() == 1
                ? Uni.createFrom().item(Told.NOTHING)
                : visits.load(StreamId.of("visit", filed.id())).map(history -> told(filed, history.recorded(), now));
    }

    private static Told told(FiledVisit filed, List<Recorded<VisitEvent>> history, VisitSheet now) {
        var versions = new ArrayList<Version>();
        var before = Optional.<VisitSheet>empty();
        for (var recorded : history) {
            for (var account : account(recorded.event()).toList()) {
                var sheet = CanonicalBody.read(account.body());
                versions.add(Version.of(filed, sheet, recorded.recordedAt()));
                if (sheet.revision() < now.revision()) {
                    before = Optional.of(sheet);
                }
            }
        }
        return new Told(
                List.copyOf(versions),
                before.map(sheet -> Correction.between(sheet, now)).orElse(List.of()));
    }

    private static Stream<Account> account(VisitEvent event) {
        return switch (event) {
            case VisitRecorded recorded -> Stream.of(recorded.account());
            case VisitAmended amended -> Stream.of(amended.account());
            case ReportReady _, VisitWithdrawn _ -> Stream.empty();
        };
    }
}
