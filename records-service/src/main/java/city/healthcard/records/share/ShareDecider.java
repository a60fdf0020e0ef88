package city.healthcard.records.share;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.records.share.Share.Open;
import city.healthcard.records.share.Share.Revoked;
import city.healthcard.records.share.Share.Unmade;
import city.healthcard.records.share.ShareCommand.OpenShare;
import city.healthcard.records.share.ShareCommand.RevokeShare;
import city.healthcard.records.share.ShareCommand.ShareFile;
import city.healthcard.records.share.ShareEvent.FileShared;
import city.healthcard.records.share.ShareEvent.PinRefused;
import city.healthcard.records.share.ShareEvent.ShareOpened;
import city.healthcard.records.share.ShareEvent.ShareRevoked;
import java.time.Duration;
import java.util.Optional;

/// A link ends by itself, closes after too many wrong PINs, and can be taken back at any time. Each try is a fact.
public final class ShareDecider implements Decider<ShareCommand, Share, ShareEvent, ShareRefusal> {

    @Override
    public Share initial() {
        return new Unmade();
    }

    @Override
    public Decision<ShareEvent, ShareRefusal> decide(ShareCommand command, Share share) {
        return switch (command) {
            case ShareFile make -> make(make, share);
            case OpenShare open -> open(open, share);
            case RevokeShare revoke -> revoke(revoke, share);
        };
    }

    private static Decision<ShareEvent, ShareRefusal> make(ShareFile make, Share share) {
        if (!(share instanceof Unmade)) {
            return reject(ShareRefusal.UNKNOWN);
        }
        var flaw = flaw(make);
        return flaw.isPresent()
                ? reject(flaw.get())
                : accept(new FileShared(
                        make.share(),
                        make.names().getFirst(),
                        make.terms(),
                        make.digest(),
                        make.bounds().attemptsMax(),
                        make.bounds().policy(),
                        make.bucket(),
                        make.at()));
    }

    private static Optional<ShareRefusal> flaw(ShareFile make) {
        var lasts = Duration.between(make.at(), make.terms().expires());
        if (!lasts.isPositive()
                || lasts.compareTo(Duration.ofMinutes(make.bounds().minutesMax())) > 0) {
            return Optional.of(ShareRefusal.NOT_FOR_SO_LONG);
        }
        var from = make.terms().from();
        var until = make.terms().until();
        var isNone = make.terms().scope() == ShareScope.PERIOD && from == null && until == null;
        return isNone || from != null && until != null && until.isBefore(from)
                ? Optional.of(ShareRefusal.NO_PERIOD)
                : Optional.empty();
    }

    private static Decision<ShareEvent, ShareRefusal> open(OpenShare open, Share share) {
        return switch (share) {
            case Open it
            when it.isOpenAt(open.at()) ->
                accept(
                        it.digest().equals(open.digest())
                                ? new ShareOpened(open.share(), it.citizen(), open.recipient(), it.bucket(), open.at())
                                : new PinRefused(
                                        open.share(),
                                        it.citizen(),
                                        open.recipient(),
                                        it.remaining() - 1,
                                        it.bucket(),
                                        open.at()));
            case Unmade _, Open _, Revoked _ -> reject(ShareRefusal.UNKNOWN);
        };
    }

    private static Decision<ShareEvent, ShareRefusal> revoke(RevokeShare revoke, Share share) {
        return switch (share) {
            case Open it
            when revoke.names().contains(it.citizen()) ->
                accept(new ShareRevoked(revoke.share(), it.citizen(), it.bucket(), revoke.at()));
            case Revoked it when revoke.names().contains(it.citizen()) -> nothing();
            case Unmade _, Open _, Revoked _ -> reject(ShareRefusal.UNKNOWN);
        };
    }

    @Override
    public Share evolve(Share share, ShareEvent event) {
        return switch (event) {
            case FileShared made
            when share instanceof Unmade ->
                new Open(made.citizen(), made.terms(), made.digest(), made.attempts(), made.bucket());
            case ShareOpened _ when share instanceof Open -> share;
            case PinRefused refused
            when share instanceof Open it ->
                new Open(it.citizen(), it.terms(), it.digest(), refused.remaining(), it.bucket());
            case ShareRevoked _ when share instanceof Open it -> new Revoked(it.citizen());
            case FileShared _, ShareOpened _, PinRefused _, ShareRevoked _ ->
                throw new IllegalStateException("%s cannot follow %s"
                        .formatted(
                                event.getClass().getSimpleName(),
                                share.getClass().getSimpleName()));
        };
    }
}
