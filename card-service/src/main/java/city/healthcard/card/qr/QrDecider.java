package city.healthcard.card.qr;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.carduse.CardUse;
import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.lifecycle.Standing;
import city.healthcard.card.qr.Qr.Drawn;
import city.healthcard.card.qr.Qr.Undrawn;
import city.healthcard.card.qr.QrCommand.DrawQr;
import city.healthcard.card.qr.QrCommand.UseQr;
import city.healthcard.card.qr.QrEvent.QrDrawn;
import city.healthcard.card.qr.QrEvent.QrUsed;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import java.util.List;
import java.util.Optional;

/// A code is used no more often than it was drawn for, within its time, for its purpose, by one institution.
public final class QrDecider implements Decider<QrCommand, Qr, QrEvent, UseRefusal> {

    @Override
    public Qr initial() {
        return new Undrawn();
    }

    @Override
    public Decision<QrEvent, UseRefusal> decide(QrCommand command, Qr qr) {
        return switch (command) {
            case DrawQr draw -> draw(draw, qr);
            case UseQr use -> use(use, qr);
        };
    }

    private static Decision<QrEvent, UseRefusal> draw(DrawQr draw, Qr qr) {
        return switch (qr) {
            case Undrawn _
            when draw.standing() != Standing.USABLE ->
                reject(UseRefusal.of(draw.standing()).orElseThrow());
            case Undrawn _ ->
                accept(new QrDrawn(
                        draw.qr(),
                        draw.card(),
                        draw.citizen(),
                        draw.purpose(),
                        draw.at(),
                        draw.until(),
                        draw.usesMax(),
                        draw.graceSeconds(),
                        draw.policy()));
            case Drawn drawn when drawn.usesLeft() == 0 -> reject(UseRefusal.REPLAYED);
            case Drawn drawn when draw.at().isAfter(drawn.until()) -> reject(UseRefusal.QR_EXPIRED);
            case Drawn _ -> nothing();
        };
    }

    private static Decision<QrEvent, UseRefusal> use(UseQr asked, Qr qr) {
        return switch (qr) {
            case Undrawn _ -> reject(UseRefusal.UNKNOWN_CODE);
            case Drawn drawn -> {
                var refusal = refusal(drawn, asked.use()).or(() -> UseRefusal.of(asked.standing()));
                yield refusal.isPresent()
                        ? reject(refusal.get())
                        : accept(new QrUsed(drawn.id(), drawn.card(), drawn.citizen(), asked.use()));
            }
        };
    }

    /// That it was used up is said first: whoever shows a picture of it later shall hear that, and not only
    /// that it is late.
    private static Optional<UseRefusal> refusal(Drawn qr, CardUse use) {
        if (qr.usesLeft() == 0) {
            return Optional.of(UseRefusal.REPLAYED);
        }
        if (use.at().isBefore(qr.drawnAt().minusSeconds(qr.graceSeconds()))) {
            return Optional.of(UseRefusal.QR_NOT_YET);
        }
        if (use.at().isAfter(qr.until().plusSeconds(qr.graceSeconds()))) {
            return Optional.of(UseRefusal.QR_EXPIRED);
        }
        if (!qr.purpose().covers(use.step())) {
            return Optional.of(UseRefusal.OTHER_PURPOSE);
        }
        var isElsewhere =
                qr.uses().stream().anyMatch(before -> !before.institution().equals(use.institution()));
        return isElsewhere ? Optional.of(UseRefusal.OTHER_INSTITUTION) : Optional.empty();
    }

    @Override
    public Qr evolve(Qr qr, QrEvent event) {
        return switch (event) {
            case QrDrawn it
            when qr instanceof Undrawn ->
                new Drawn(
                        it.qr(),
                        it.card(),
                        it.citizen(),
                        it.purpose(),
                        it.drawnAt(),
                        it.until(),
                        it.usesMax(),
                        it.graceSeconds(),
                        List.of());
            case QrUsed it when qr instanceof Drawn drawn && drawn.usesLeft() > 0 -> drawn.used(it.use());
            case QrDrawn _, QrUsed _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow");
        };
    }
}
