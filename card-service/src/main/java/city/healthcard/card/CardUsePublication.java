package city.healthcard.card;

import city.healthcard.card.carduse.CardUse;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.qr.QrEvent;
import city.healthcard.card.scan.ScanEvent;
import city.healthcard.contracts.card.CardContract;
import java.util.List;

/// What the city learns of scans. Of a code that belongs to nobody here it learns nothing: there is nobody to tell of.
final class CardUsePublication {

    private static final String ACCEPTED = "accepted";

    private CardUsePublication() {}

    static List<CardContract> publish(QrEvent event) {
        return switch (event) {
            case QrEvent.QrDrawn _ -> List.of();
            case QrEvent.QrUsed it -> List.of(used(it.citizen(), it.card(), it.use(), ACCEPTED, false));
        };
    }

    static List<CardContract> publish(ScanEvent event) {
        return switch (event) {
            case ScanEvent.ScanTurnedAway it -> {
                var citizen = it.citizen();
                var card = it.card();
                yield citizen == null || card == null
                        ? List.of()
                        : List.of(used(citizen, card, it.use(), it.why().code(), false));
            }
            case ScanEvent.FactorAwaited _, ScanEvent.FactorFailed _ -> List.of();
            case ScanEvent.ScanConfirmed it -> List.of(used(it.citizen(), it.card(), it.use(), ACCEPTED, false));
            case ScanEvent.OfflineScanAccepted it -> List.of(used(it.citizen(), it.card(), it.use(), ACCEPTED, true));
            case ScanEvent.OfflineScanTurnedAway it ->
                List.of(used(it.citizen(), it.card(), it.use(), it.why().code(), true));
            case ScanEvent.OfflineScanRepeated _ -> List.of();
        };
    }

    private static CardContract used(CitizenId citizen, CardId card, CardUse use, String result, boolean isOffline) {
        return new CardContract.CardUsed(
                citizen.value(),
                card.value(),
                use.scan().value(),
                result,
                use.step().code(),
                use.terminal(),
                use.terminalKind().word(),
                use.institution(),
                use.at(),
                isOffline);
    }
}
