package city.healthcard.card.distribution;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.distribution.Consignment.Dispatched;
import city.healthcard.card.distribution.Consignment.Place;
import city.healthcard.card.distribution.Consignment.Received;
import city.healthcard.card.distribution.Consignment.Undispatched;
import city.healthcard.card.distribution.ConsignmentCommand.ConfirmMail;
import city.healthcard.card.distribution.ConsignmentCommand.DispatchConsignment;
import city.healthcard.card.distribution.ConsignmentCommand.HandOutCard;
import city.healthcard.card.distribution.ConsignmentCommand.MailCard;
import city.healthcard.card.distribution.ConsignmentCommand.ReceiveConsignment;
import city.healthcard.card.distribution.ConsignmentEvent.CardHandedOut;
import city.healthcard.card.distribution.ConsignmentEvent.CardMailed;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentDispatched;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentReceived;
import city.healthcard.card.distribution.ConsignmentEvent.MailDelivered;
import city.healthcard.card.id.CardId;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A card leaves the bank once: over the counter or by mail.
public final class ConsignmentDecider
        implements Decider<ConsignmentCommand, Consignment, ConsignmentEvent, ConsignmentRefusal> {

    @Override
    public Consignment initial() {
        return new Undispatched();
    }

    @Override
    public Decision<ConsignmentEvent, ConsignmentRefusal> decide(ConsignmentCommand command, Consignment consignment) {
        return switch (command) {
            case DispatchConsignment dispatch -> dispatch(dispatch, consignment);
            case ReceiveConsignment receive -> receive(receive, consignment);
            case HandOutCard handOut -> handOut(handOut, consignment);
            case MailCard mail -> mail(mail, consignment);
            case ConfirmMail confirm -> confirm(confirm, consignment);
        };
    }

    private static Decision<ConsignmentEvent, ConsignmentRefusal> dispatch(DispatchConsignment it, Consignment state) {
        var sent = new Dispatched(it.consignment(), it.batch(), it.destination(), it.cards());
        return switch (state) {
            case Undispatched _ when it.cards().isEmpty() -> reject(ConsignmentRefusal.EMPTY);
            case Undispatched _ ->
                accept(new ConsignmentDispatched(it.consignment(), it.batch(), it.destination(), it.cards(), it.on()));
            case Dispatched dispatched when dispatched.equals(sent) -> nothing();
            case Received received when received.sent().equals(sent) -> nothing();
            case Dispatched _, Received _ -> reject(ConsignmentRefusal.ALREADY_DISPATCHED);
        };
    }

    private static Decision<ConsignmentEvent, ConsignmentRefusal> receive(ReceiveConsignment it, Consignment state) {
        return switch (state) {
            case Undispatched _ -> reject(ConsignmentRefusal.NOT_DISPATCHED);
            case Dispatched sent
            when !Set.copyOf(sent.cards()).containsAll(it.missing()) -> reject(ConsignmentRefusal.UNKNOWN_CARD);
            case Dispatched sent ->
                accept(new ConsignmentReceived(
                        sent.id(), those(sent, it.missing(), false), those(sent, it.missing(), true), it.on()));
            case Received received when it.missing().equals(missing(received)) -> nothing();
            case Received _ -> reject(ConsignmentRefusal.ALREADY_RECEIVED);
        };
    }

    private static Decision<ConsignmentEvent, ConsignmentRefusal> handOut(HandOutCard handOut, Consignment state) {
        return ofCard(state, handOut.card(), (received, place) -> switch (place) {
            case IN_DRAWER ->
                accept(new CardHandedOut(received.sent().id(), handOut.card(), handOut.by(), handOut.on()));
            case IN_MAIL -> reject(ConsignmentRefusal.IN_MAIL);
            case MISSING -> reject(ConsignmentRefusal.CARD_MISSING);
            case WITH_HOLDER -> reject(ConsignmentRefusal.ALREADY_HANDED_OUT);
        });
    }

    private static Decision<ConsignmentEvent, ConsignmentRefusal> mail(MailCard mail, Consignment state) {
        if (!TrackingNumber.isPlausible(mail.trackingNumber())) {
            return reject(ConsignmentRefusal.WRONG_TRACKING_NUMBER);
        }
        return ofCard(state, mail.card(), (received, place) -> switch (place) {
            case IN_DRAWER ->
                accept(new CardMailed(received.sent().id(), mail.card(), mail.trackingNumber(), mail.on()));
            case IN_MAIL -> reject(ConsignmentRefusal.IN_MAIL);
            case MISSING -> reject(ConsignmentRefusal.CARD_MISSING);
            case WITH_HOLDER -> reject(ConsignmentRefusal.ALREADY_HANDED_OUT);
        });
    }

    private static Decision<ConsignmentEvent, ConsignmentRefusal> confirm(ConfirmMail confirm, Consignment state) {
        return ofCard(state, confirm.card(), (received, place) -> switch (place) {
            case IN_MAIL -> accept(new MailDelivered(received.sent().id(), confirm.card(), confirm.on()));
            case WITH_HOLDER -> nothing();
            case IN_DRAWER -> reject(ConsignmentRefusal.NOT_MAILED);
            case MISSING -> reject(ConsignmentRefusal.CARD_MISSING);
        });
    }

    /// What is decided about one card by where it is.
    private interface Whereabouts {
        Decision<ConsignmentEvent, ConsignmentRefusal> decide(Received received, Place place);
    }

    private static Decision<ConsignmentEvent, ConsignmentRefusal> ofCard(
            Consignment state, CardId card, Whereabouts whereabouts) {
        return switch (state) {
            case Undispatched _ -> reject(ConsignmentRefusal.NOT_DISPATCHED);
            case Dispatched _ -> reject(ConsignmentRefusal.NOT_RECEIVED);
            case Received received -> {
                var place = received.places().get(card);
                yield place == null ? reject(ConsignmentRefusal.UNKNOWN_CARD) : whereabouts.decide(received, place);
            }
        };
    }

    private static List<CardId> those(Dispatched sent, Set<CardId> missing, boolean areMissing) {
        return sent.cards().stream()
                .filter(card -> missing.contains(card) == areMissing)
                .toList();
    }

    private static Set<CardId> missing(Received received) {
        return received.places().entrySet().stream()
                .filter(entry -> entry.getValue() == Place.MISSING)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Consignment evolve(Consignment consignment, ConsignmentEvent event) {
        return switch (event) {
            case ConsignmentDispatched sent
            when consignment instanceof Undispatched ->
                new Dispatched(sent.consignment(), sent.batch(), sent.destination(), sent.cards());
            case ConsignmentReceived received
            when consignment instanceof Dispatched sent -> new Received(sent, places(received));
            case CardHandedOut out
            when consignment instanceof Received received -> received.with(out.card(), Place.WITH_HOLDER);
            case CardMailed mailed
            when consignment instanceof Received received -> received.with(mailed.card(), Place.IN_MAIL);
            case MailDelivered delivered
            when consignment instanceof Received received -> received.with(delivered.card(), Place.WITH_HOLDER);
            case ConsignmentDispatched _, ConsignmentReceived _, CardHandedOut _, CardMailed _, MailDelivered _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow");
        };
    }

    private static Map<CardId, Place> places(ConsignmentReceived received) {
        var places = new HashMap<CardId, Place>();
        received.received().forEach(card -> places.put(card, Place.IN_DRAWER));
        received.missing().forEach(card -> places.put(card, Place.MISSING));
        return places;
    }
}
