package city.healthcard.records.visit;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.visit.Visit.OnFile;
import city.healthcard.records.visit.Visit.Unheard;
import city.healthcard.records.visit.Visit.Withdrawn;
import city.healthcard.records.visit.VisitCommand.RecordVisit;
import city.healthcard.records.visit.VisitCommand.WithdrawVisit;
import city.healthcard.records.visit.VisitEvent.ReportReady;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import city.healthcard.records.visit.VisitRefusal.Plain;
import city.healthcard.records.visit.VisitRefusal.RevisionConflict;
import city.healthcard.records.visit.VisitRefusal.RevisionSuperseded;
import java.util.HashMap;
import java.util.Map;

/// The rules of a visit.
public final class VisitDecider implements Decider<VisitCommand, Visit, VisitEvent, VisitRefusal> {

    @Override
    public Visit initial() {
        return new Unheard();
    }

    @Override
    public Decision<VisitEvent, VisitRefusal> decide(VisitCommand command, Visit visit) {
        return switch (command) {
            case RecordVisit recording -> record(recording, visit);
            case WithdrawVisit withdrawal -> withdraw(withdrawal, visit);
        };
    }

    private static Decision<VisitEvent, VisitRefusal> record(RecordVisit recording, Visit visit) {
        return switch (visit) {
            case Unheard _ ->
                accept(new VisitRecorded(recording.visit(), recording.citizen(), recording.account(), recording.at()));
            case OnFile onFile -> sayAgain(recording, onFile);
            case Withdrawn withdrawn -> sayAfterWithdrawal(recording, withdrawn.before());
        };
    }

    private static Decision<VisitEvent, VisitRefusal> sayAgain(RecordVisit recording, OnFile onFile) {
        var account = recording.account();
        if (!recording.citizen().equals(onFile.citizen())) {
            return reject(Plain.OTHER_CITIZEN);
        }
        var first = onFile.hashes().get(account.revision());
        if (first != null) {
            return first.equals(account.hash()) ? nothing() : reject(new RevisionConflict(first));
        }
        return account.revision() < onFile.revision()
                ? reject(new RevisionSuperseded(onFile.revision()))
                : amend(recording, onFile);
    }

    /// What is new comes before the account that brings it: a receipt promises the last event.
    private static Decision<VisitEvent, VisitRefusal> amend(RecordVisit recording, OnFile onFile) {
        var account = recording.account();
        var amended = new VisitAmended(recording.visit(), onFile.citizen(), account, recording.at());
        var news = ReportNews.between(onFile.reports(), account.reports());
        return news.isEmpty() ? accept(amended) : accept(ready(amended, news), amended);
    }

    private static ReportReady ready(VisitAmended amended, ReportNews news) {
        var account = amended.account();
        return new ReportReady(
                amended.visit(),
                amended.citizen(),
                account.institution(),
                account.term().bucket(),
                account.revision(),
                news.ready(),
                news.amended(),
                amended.at());
    }

    private static Decision<VisitEvent, VisitRefusal> sayAfterWithdrawal(RecordVisit recording, OnFile before) {
        var same = recording.citizen().equals(before.citizen())
                && recording
                        .account()
                        .hash()
                        .equals(before.hashes().get(recording.account().revision()));
        return same ? nothing() : reject(Plain.WITHDRAWN);
    }

    private static Decision<VisitEvent, VisitRefusal> withdraw(WithdrawVisit withdrawal, Visit visit) {
        return switch (visit) {
            case Unheard _ -> reject(Plain.UNKNOWN);
            case OnFile onFile ->
                accept(new VisitWithdrawn(
                        withdrawal.visit(),
                        onFile.citizen(),
                        onFile.institution(),
                        onFile.bucket(),
                        withdrawal.reason(),
                        withdrawal.at()));
            case Withdrawn _ -> nothing();
        };
    }

    @Override
    public Visit evolve(Visit visit, VisitEvent event) {
        return switch (event) {
            case VisitRecorded recorded
            when visit instanceof Unheard -> onFile(recorded.citizen(), recorded.account(), Map.of());
            case VisitAmended amended
            when visit instanceof OnFile before && amended.account().revision() > before.revision() ->
                onFile(before.citizen(), amended.account(), before.hashes());
            case VisitWithdrawn _ when visit instanceof OnFile before -> new Withdrawn(before);
            // The account that follows says how far the reports are.
            case ReportReady _ when visit instanceof OnFile -> visit;
            case VisitRecorded _, VisitAmended _, ReportReady _, VisitWithdrawn _ ->
                throw new IllegalStateException("%s cannot follow %s"
                        .formatted(
                                event.getClass().getSimpleName(),
                                visit.getClass().getSimpleName()));
        };
    }

    private static OnFile onFile(CitizenId citizen, Account account, Map<Integer, String> before) {
        var hashes = new HashMap<>(before);
        hashes.put(account.revision(), account.hash());
        return new OnFile(
                citizen, account.institution(), account.term().bucket(), account.revision(), account.reports(), hashes);
    }
}
