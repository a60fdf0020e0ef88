package city.healthcard.card.branchdesk;

import city.healthcard.card.distribution.ConsignmentEvent;
import city.healthcard.card.distribution.ConsignmentEvent.CardHandedOut;
import city.healthcard.card.distribution.ConsignmentEvent.CardMailed;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentDispatched;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentReceived;
import city.healthcard.card.distribution.ConsignmentEvent.MailDelivered;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.util.LinkedHashMap;
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
            case ConsignmentDispatched sent -> Optional.of(dispatched(sent));
            case ConsignmentReceived received -> before.map(it -> received(it, received));
            case CardHandedOut out -> before.map(it -> it.with(out.card().value(), "with-holder"));
            case CardMailed mailed -> before.map(it -> it.with(mailed.card().value(), "in-mail"));
            case MailDelivered brought ->
                before.map(it -> it.with(brought.card().value(), "with-holder"));
        };
    }

    private static ConsignmentContents dispatched(ConsignmentDispatched sent) {
        var cards = new LinkedHashMap<UUID, String>();
        sent.cards().forEach(card -> cards.put(card.value(), "on-the-way"));
        return new ConsignmentContents(
                sent.consignment().value(),
                sent.batch().value(),
                sent.destination(),
                "dispatched",
                sent.dispatchedOn(),
                null,
                cards);
    }

    private static ConsignmentContents received(ConsignmentContents before, ConsignmentReceived received) {
        var cards = new LinkedHashMap<>(before.cards());
        received.received().forEach(card -> cards.put(card.value(), "in-drawer"));
        received.missing().forEach(card -> cards.put(card.value(), "missing"));
        return new ConsignmentContents(
                before.id(),
                before.batch(),
                before.destination(),
                "received",
                before.dispatchedOn(),
                received.receivedOn(),
                cards);
    }
}
