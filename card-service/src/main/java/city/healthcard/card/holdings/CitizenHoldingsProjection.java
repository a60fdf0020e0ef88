package city.healthcard.card.holdings;

import city.healthcard.card.citizen.CitizenEvent;
import city.healthcard.card.citizen.CitizenEvent.CitizenApplied;
import city.healthcard.card.citizen.CitizenEvent.CitizenDied;
import city.healthcard.card.citizen.CitizenEvent.CitizenErased;
import city.healthcard.card.holdings.CitizenHoldings.HeldCard;
import city.healthcard.card.lifecycle.CardEvent;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Folds citizens' and cards' events into what a citizen holds.
final class CitizenHoldingsProjection implements Projection<CitizenHoldings> {

    @Override
    public Set<String> idsOf(Fact fact) {
        return switch (fact.what()) {
            case CitizenEvent event -> Set.of(event.citizen().toString());
            case CardEvent event -> Set.of(event.citizen().toString());
            default -> Set.of();
        };
    }

    @Override
    public Optional<CitizenHoldings> project(String id, Optional<CitizenHoldings> before, Fact fact) {
        return switch (fact.what()) {
            case CitizenEvent event -> project(before, event);
            case CardEvent event -> project(before, event);
            default -> before;
        };
    }

    private static Optional<CitizenHoldings> project(Optional<CitizenHoldings> before, CitizenEvent event) {
        var held = before.orElseGet(() -> CitizenHoldings.none(event.citizen().value()));
        return switch (event) {
            case CitizenApplied applied -> {
                var more = new ArrayList<>(held.applications());
                more.add(applied.application().value());
                yield Optional.of(new CitizenHoldings(held.citizen(), more, held.cards(), held.diedOn()));
            }
            case CitizenDied died ->
                Optional.of(new CitizenHoldings(held.citizen(), held.applications(), held.cards(), died.diedOn()));
            case CitizenErased _ -> Optional.empty();
            case CitizenEvent.CitizenRegistered _,
                    CitizenEvent.CitizenCorrected _,
                    CitizenEvent.CitizenApplicationClosed _,
                    CitizenEvent.CitizenCardTaken _,
                    CitizenEvent.CitizenCardGivenUp _,
                    CitizenEvent.CitizenDocumentLinked _,
                    CitizenEvent.CitizenDocumentUnlinked _,
                    CitizenEvent.CitizenDocumentRenewed _,
                    CitizenEvent.CitizenOriginalSeen _,
                    CitizenEvent.CitizenBornTo _,
                    CitizenEvent.CitizenCorrectionRequested _,
                    CitizenEvent.CitizenCorrectionApproved _,
                    CitizenEvent.CitizenCorrectionRefused _,
                    CitizenEvent.CitizenErasureRequested _,
                    CitizenEvent.CitizenErasureRefused _,
                    CitizenEvent.CitizenHoldPlaced _,
                    CitizenEvent.CitizenHoldLifted _,
                    CitizenEvent.CitizenMergeRequested _,
                    CitizenEvent.CitizenMergeRefused _,
                    CitizenEvent.CitizenMerged _,
                    CitizenEvent.CitizenAbsorbed _,
                    CitizenEvent.CitizenUnmergeRequested _,
                    CitizenEvent.CitizenUnmergeRefused _,
                    CitizenEvent.CitizenUnmerged _,
                    CitizenEvent.CitizenSeparated _,
                    CitizenEvent.CitizenFoundDistinct _,
                    CitizenEvent.CitizenEmigrated _,
                    CitizenEvent.CitizenGuardianshipSet _ -> Optional.of(held);
        };
    }

    private static Optional<CitizenHoldings> project(Optional<CitizenHoldings> before, CardEvent event) {
        return switch (event) {
            case CardEvent.CardIssued issued -> {
                var face = issued.face();
                var application = face.application();
                var card = new HeldCard(
                        face.card().value(),
                        application == null ? null : application.value(),
                        face.kind().word(),
                        face.isUsedAtOnce() ? "active" : "issued",
                        "",
                        face.expiresOn());
                yield Optional.of(before.orElseGet(
                                () -> CitizenHoldings.none(event.citizen().value()))
                        .with(card));
            }
            case CardEvent.CardMade _ -> change(before, event, card -> card.in("made"));
            case CardEvent.CardDelivered _ -> change(before, event, card -> card.in("delivered"));
            case CardEvent.CardActivated _ -> change(before, event, card -> card.in("active"));
            case CardEvent.CardBlocked _ -> change(before, event, HeldCard::blocked);
            case CardEvent.CardUnblocked _ -> change(before, event, card -> card.in(card.usable()));
            case CardEvent.CardExtended extended -> change(before, event, card -> card.until(extended.expiresOn()));
            case CardEvent.CardRenewed renewed -> change(before, event, card -> card.until(renewed.expiresOn()));
            case CardEvent.CardExpired _ -> change(before, event, card -> card.in("expired"));
            case CardEvent.CardRenewalDue _, CardEvent.CardCoverageEnded _, CardEvent.CardCoverageResumed _ -> before;
            case CardEvent.CardEnded _ -> change(before, event, card -> card.in("ended"));
        };
    }

    private static Optional<CitizenHoldings> change(
            Optional<CitizenHoldings> before, CardEvent event, UnaryOperator<HeldCard> change) {
        return before.map(held -> {
            var card = held.cards().get(event.card().value());
            return card == null ? held : held.with(change.apply(card));
        });
    }
}
