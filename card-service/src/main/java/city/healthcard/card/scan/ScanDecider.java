package city.healthcard.card.scan;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.scan.Scan.Accepted;
import city.healthcard.card.scan.Scan.Awaiting;
import city.healthcard.card.scan.Scan.TurnedAway;
import city.healthcard.card.scan.Scan.Unknown;
import city.healthcard.card.scan.ScanCommand.AwaitFactor;
import city.healthcard.card.scan.ScanCommand.Confirm;
import city.healthcard.card.scan.ScanCommand.FailFactor;
import city.healthcard.card.scan.ScanCommand.JudgeOffline;
import city.healthcard.card.scan.ScanCommand.TurnAway;
import city.healthcard.card.scan.ScanEvent.FactorAwaited;
import city.healthcard.card.scan.ScanEvent.FactorFailed;
import city.healthcard.card.scan.ScanEvent.OfflineScanAccepted;
import city.healthcard.card.scan.ScanEvent.OfflineScanRepeated;
import city.healthcard.card.scan.ScanEvent.OfflineScanTurnedAway;
import city.healthcard.card.scan.ScanEvent.ScanConfirmed;
import city.healthcard.card.scan.ScanEvent.ScanTurnedAway;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import java.util.Optional;

/// A scan is judged once. One that waits for a second factor shows nothing until it is right.
public final class ScanDecider implements Decider<ScanCommand, Scan, ScanEvent, UseRefusal> {

    @Override
    public Scan initial() {
        return new Unknown();
    }

    @Override
    public Decision<ScanEvent, UseRefusal> decide(ScanCommand command, Scan scan) {
        return switch (command) {
            case TurnAway away -> turnAway(away, scan);
            case AwaitFactor await -> await(await, scan);
            case Confirm confirm -> confirm(confirm, scan);
            case FailFactor fail -> fail(fail, scan);
            case JudgeOffline judge -> judge(judge, scan);
        };
    }

    private static Decision<ScanEvent, UseRefusal> turnAway(TurnAway away, Scan scan) {
        return switch (scan) {
            case Unknown _ -> accept(new ScanTurnedAway(away.use(), away.card(), away.citizen(), away.why()));
            case TurnedAway _, Awaiting _, Accepted _ -> nothing();
        };
    }

    private static Decision<ScanEvent, UseRefusal> await(AwaitFactor await, Scan scan) {
        return switch (scan) {
            case Unknown _ ->
                accept(new FactorAwaited(await.use(), await.card(), await.citizen(), await.until(), await.triesMax()));
            case TurnedAway _, Awaiting _, Accepted _ -> nothing();
        };
    }

    private static Decision<ScanEvent, UseRefusal> confirm(Confirm confirm, Scan scan) {
        return switch (scan) {
            case Unknown _ -> reject(UseRefusal.NO_SUCH_SCAN);
            case Awaiting awaiting when confirm.at().isAfter(awaiting.until()) -> reject(UseRefusal.FACTOR_TOO_LATE);
            case Awaiting awaiting ->
                accept(UseRefusal.of(confirm.standing())
                        .<ScanEvent>map(
                                why -> new ScanTurnedAway(awaiting.use(), awaiting.card(), awaiting.citizen(), why))
                        .orElseGet(() -> new ScanConfirmed(
                                awaiting.use(), awaiting.card(), awaiting.citizen(), confirm.factor(), confirm.at())));
            case TurnedAway away -> reject(away.why());
            case Accepted _ -> nothing();
        };
    }

    private static Decision<ScanEvent, UseRefusal> fail(FailFactor fail, Scan scan) {
        return switch (scan) {
            case Unknown _, Accepted _ -> reject(UseRefusal.NO_SUCH_SCAN);
            case Awaiting awaiting when fail.at().isAfter(awaiting.until()) -> reject(UseRefusal.FACTOR_TOO_LATE);
            case Awaiting awaiting when awaiting.triesLeft() > 1 -> accept(failed(awaiting, fail));
            case Awaiting awaiting ->
                accept(
                        failed(awaiting, fail),
                        new ScanTurnedAway(
                                awaiting.use(), awaiting.card(), awaiting.citizen(), UseRefusal.WRONG_FACTOR));
            case TurnedAway away -> reject(away.why());
        };
    }

    private static ScanEvent failed(Awaiting awaiting, FailFactor fail) {
        return new FactorFailed(awaiting.use(), awaiting.card(), awaiting.citizen(), fail.at());
    }

    private static Decision<ScanEvent, UseRefusal> judge(JudgeOffline it, Scan scan) {
        return switch (scan) {
            case Unknown _ ->
                accept(refusal(it)
                        .<ScanEvent>map(why -> new OfflineScanTurnedAway(
                                it.use(), it.pass(), it.card(), it.citizen(), it.uploadedAt(), why))
                        .orElseGet(() -> new OfflineScanAccepted(
                                it.use(), it.pass(), it.card(), it.citizen(), it.uploadedAt())));
            case TurnedAway _, Awaiting _, Accepted _ ->
                accept(new OfflineScanRepeated(it.use(), it.pass(), it.card(), it.citizen(), it.uploadedAt()));
        };
    }

    private static Optional<UseRefusal> refusal(JudgeOffline it) {
        var scannedAt = it.use().at();
        if (scannedAt.isBefore(it.issuedAt().minusSeconds(it.graceSeconds()))
                || scannedAt.isAfter(it.uploadedAt().plusSeconds(it.graceSeconds()))) {
            return Optional.of(UseRefusal.PASS_NOT_YET);
        }
        if (scannedAt.isAfter(it.expiresAt().plusSeconds(it.graceSeconds()))) {
            return Optional.of(UseRefusal.PASS_EXPIRED);
        }
        var revokedAt = it.revokedAt();
        if (revokedAt != null && !scannedAt.isBefore(revokedAt)) {
            return Optional.of(UseRefusal.PASS_REVOKED);
        }
        return it.uploadedAt().isAfter(it.uploadUntil()) ? Optional.of(UseRefusal.UPLOADED_TOO_LATE) : Optional.empty();
    }

    @Override
    public Scan evolve(Scan scan, ScanEvent event) {
        return switch (event) {
            case ScanTurnedAway it
            when scan instanceof Unknown || scan instanceof Awaiting -> new TurnedAway(it.use(), it.why());
            case FactorAwaited it
            when scan instanceof Unknown -> new Awaiting(it.use(), it.card(), it.citizen(), it.until(), it.triesMax());
            case FactorFailed _
            when scan instanceof Awaiting a ->
                new Awaiting(a.use(), a.card(), a.citizen(), a.until(), a.triesLeft() - 1);
            case ScanConfirmed it when scan instanceof Awaiting -> new Accepted(it.use(), it.card(), it.citizen());
            case OfflineScanAccepted it when scan instanceof Unknown -> new Accepted(it.use(), it.card(), it.citizen());
            case OfflineScanTurnedAway it when scan instanceof Unknown -> new TurnedAway(it.use(), it.why());
            case OfflineScanRepeated _ when !(scan instanceof Unknown) -> scan;
            case ScanTurnedAway _,
                    FactorAwaited _,
                    FactorFailed _,
                    ScanConfirmed _,
                    OfflineScanAccepted _,
                    OfflineScanTurnedAway _,
                    OfflineScanRepeated _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow");
        };
    }
}
