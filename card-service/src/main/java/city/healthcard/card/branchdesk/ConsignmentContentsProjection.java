package city.healthcard.card.branchdesk;

import city.healthcard.card.branchdesk.ConsignmentContents.CardLine;
import city.healthcard.card.branchdesk.ConsignmentContents.HandOver;
import city.healthcard.card.distribution.ConsignmentEvent;
import city.healthcard.card.distribution.ConsignmentEvent.CardDestroyed;
import city.healthcard.card.distribution.ConsignmentEvent.CardHandedOut;
import city.healthcard.card.distribution.ConsignmentEvent.CardLost;
import city.healthcard.card.distribution.ConsignmentEvent.CardMailed;
import city.healthcard.card.distribution.ConsignmentEvent.CardRedirected;
import city.healthcard.card.distribution.ConsignmentEvent.CardSetAside;
import city.healthcard.card.distribution.ConsignmentEvent.CardSpared;
import city.healthcard.card.distribution.ConsignmentEvent.CardsUnclaimed;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentDispatched;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentReceived;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentTakenOver;
import city.healthcard.card.distribution.ConsignmentEvent.DiscrepancyFound;
import city.healthcard.card.distribution.ConsignmentEvent.MailDelivered;
import city.healthcard.card.distribution.ConsignmentEvent.MailReturned;
import city.healthcard.card.distribution.DestructionGround;
import city.healthcard.card.id.CardId;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Folds a consignment's events into its contents.
final class ConsignmentContentsProjection implements Projection<ConsignmentContents> {

    @Override
    public Set<String> idsOf(Fact fact) {
        return fact.what() instanceof ConsignmentEvent event
                ? Set.of(event.consignment().toString())
                : Set.of();
    }

    @Override
    public Optional<ConsignmentContents> project(String id, Optional<ConsignmentContents> before, Fact fact) {
        return fact.what() instanceof ConsignmentEvent event ? project(before, event) : before;
    }

    private static Optional<ConsignmentContents> project(Optional<ConsignmentContents> before, ConsignmentEvent event) {
        return switch (event) {
            case ConsignmentDispatched it -> Optional.of(dispatched(it));
            case ConsignmentTakenOver it ->
                before.map(old -> old.signed(
                        "taken-over", null, new HandOver("taken-over", it.by(), it.counted(), it.takenOverOn())));
            case ConsignmentReceived it -> before.map(old -> received(old, it));
            case DiscrepancyFound it ->
                before.map(old ->
                        old.withSurplus(it.surplus().stream().map(CardId::value).toList()));
            case CardHandedOut it -> at(before, it.card(), "with-holder", it.handedOutOn());
            case CardMailed it -> at(before, it.card(), "in-mail", it.mailedOn());
            case MailDelivered it -> at(before, it.card(), "with-holder", it.deliveredOn());
            case MailReturned it -> at(before, it.card(), "returned", it.returnedOn());
            case CardLost it -> at(before, it.card(), "missing", it.lostOn());
            case CardRedirected it -> at(before, it.card(), "redirected", it.redirectedOn());
            case CardsUnclaimed it -> before.map(old -> unclaimed(old, it));
            case CardSetAside it ->
                before.map(old -> old.with(
                        it.card().value(),
                        new CardLine(
                                "set-aside",
                                it.on(),
                                wordOf(it.ground()),
                                it.by(),
                                old.cards().get(it.card().value()))));
            case CardSpared it -> before.map(old -> old.spared(it.card().value(), it.on()));
            case CardDestroyed it ->
                before.map(old -> old.with(
                        it.card().value(),
                        new CardLine("destroyed", it.destroyedOn(), wordOf(it.ground()), it.first(), null)));
        };
    }

    private static Optional<ConsignmentContents> at(
            Optional<ConsignmentContents> before, CardId card, String place, LocalDate since) {
        return before.map(old -> old.with(card.value(), new CardLine(place, since)));
    }

    private static ConsignmentContents dispatched(ConsignmentDispatched it) {
        var cards = new LinkedHashMap<UUID, CardLine>();
        it.cards().forEach(card -> cards.put(card.value(), new CardLine("on-the-way", it.dispatchedOn())));
        return new ConsignmentContents(
                it.consignment().value(),
                it.batch().value(),
                it.destination(),
                "dispatched",
                it.dispatchedOn(),
                null,
                cards,
                List.of(),
                List.of(new HandOver("dispatched", it.by(), cards.size(), it.dispatchedOn())));
    }

    private static ConsignmentContents received(ConsignmentContents old, ConsignmentReceived it) {
        var cards = new LinkedHashMap<>(old.cards());
        it.received().forEach(card -> cards.put(card.value(), new CardLine("in-drawer", it.receivedOn())));
        it.missing().forEach(card -> cards.put(card.value(), new CardLine("missing", it.receivedOn())));
        return old.with(cards)
                .signed(
                        "received",
                        it.receivedOn(),
                        new HandOver("received", it.by(), it.received().size(), it.receivedOn()));
    }

    private static ConsignmentContents unclaimed(ConsignmentContents old, CardsUnclaimed it) {
        var cards = new LinkedHashMap<>(old.cards());
        it.cards()
                .forEach(card ->
                        cards.computeIfPresent(card.value(), (_, line) -> new CardLine("unclaimed", line.since())));
        return old.with(cards);
    }

    private static String wordOf(DestructionGround ground) {
        return ground.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
