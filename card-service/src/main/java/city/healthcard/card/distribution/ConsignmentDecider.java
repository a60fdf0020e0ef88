package city.healthcard.card.distribution;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.distribution.Consignment.Dispatched;
import city.healthcard.card.distribution.Consignment.Received;
import city.healthcard.card.distribution.Consignment.Undispatched;
import city.healthcard.card.distribution.ConsignmentCommand.ConfirmMail;
import city.healthcard.card.distribution.ConsignmentCommand.DestroyCard;
import city.healthcard.card.distribution.ConsignmentCommand.DispatchConsignment;
import city.healthcard.card.distribution.ConsignmentCommand.HandOutCard;
import city.healthcard.card.distribution.ConsignmentCommand.LoseCard;
import city.healthcard.card.distribution.ConsignmentCommand.MailCard;
import city.healthcard.card.distribution.ConsignmentCommand.ReceiveConsignment;
import city.healthcard.card.distribution.ConsignmentCommand.RedirectCard;
import city.healthcard.card.distribution.ConsignmentCommand.ReturnMail;
import city.healthcard.card.distribution.ConsignmentCommand.ReviewDrawer;
import city.healthcard.card.distribution.ConsignmentCommand.SetCardAside;
import city.healthcard.card.distribution.ConsignmentCommand.SpareCard;
import city.healthcard.card.distribution.ConsignmentCommand.TakeOverConsignment;
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
import city.healthcard.card.distribution.Place.Destroyed;
import city.healthcard.card.distribution.Place.InDrawer;
import city.healthcard.card.distribution.Place.InMail;
import city.healthcard.card.distribution.Place.Missing;
import city.healthcard.card.distribution.Place.Redirected;
import city.healthcard.card.distribution.Place.SetAside;
import city.healthcard.card.distribution.Place.WithHolder;
import city.healthcard.card.id.CardId;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;

/// Every hand-over is signed for, and no card gets lost between two of them. A card leaves the bank
/// once: over the counter, by mail, to another branch, or destroyed by two people.
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
            case TakeOverConsignment takeOver -> takeOver(takeOver, consignment);
            case ReceiveConsignment receive -> receive(receive, consignment);
            case ReviewDrawer review -> review(review, consignment);
            case HandOutCard it -> ofCard(consignment, it.card(), (at, place) -> CardRules.handOut(it, at, place));
            case MailCard it -> ofCard(consignment, it.card(), (at, place) -> CardRules.mail(it, at, place));
            case ConfirmMail it -> ofCard(consignment, it.card(), (at, place) -> CardRules.confirm(it, at, place));
            case ReturnMail it -> ofCard(consignment, it.card(), (at, place) -> CardRules.giveBack(it, at, place));
            case LoseCard it -> ofCard(consignment, it.card(), (at, place) -> CardRules.lose(it, at, place));
            case RedirectCard it -> ofCard(consignment, it.card(), (at, place) -> CardRules.redirect(it, at, place));
            case SetCardAside it -> ofCard(consignment, it.card(), (at, place) -> CardRules.setAside(it, at, place));
            case SpareCard it -> ofCard(consignment, it.card(), (at, place) -> CardRules.spare(it, at, place));
            case DestroyCard it -> ofCard(consignment, it.card(), (at, place) -> CardRules.destroy(it, at, place));
        };
    }

    private static Decision<ConsignmentEvent, ConsignmentRefusal> dispatch(DispatchConsignment it, Consignment state) {
        return switch (state) {
            case Undispatched _ when it.cards().isEmpty() -> reject(ConsignmentRefusal.EMPTY);
            case Undispatched _ ->
                accept(new ConsignmentDispatched(
                        it.consignment(), it.batch(), it.destination(), it.cards(), it.by(), it.on()));
            case Dispatched dispatched when isSame(it, dispatched) -> nothing();
            case Received received when isSame(it, received.sent()) -> nothing();
            case Dispatched _, Received _ -> reject(ConsignmentRefusal.ALREADY_DISPATCHED);
        };
    }

    private static boolean isSame(DispatchConsignment it, Dispatched sent) {
        return sent.hasSameContents(it.consignment(), it.batch(), it.destination(), it.cards());
    }

    private static Decision<ConsignmentEvent, ConsignmentRefusal> takeOver(TakeOverConsignment it, Consignment state) {
        return switch (state) {
            case Undispatched _ -> reject(ConsignmentRefusal.NOT_DISPATCHED);
            case Dispatched _, Received _ when it.counted() < 0 -> reject(ConsignmentRefusal.IMPOSSIBLE_COUNT);
            case Dispatched sent
            when sent.takenOver().isEmpty() ->
                accept(new ConsignmentTakenOver(sent.id(), sent.cards().size(), it.counted(), it.by(), it.on()));
            case Dispatched sent -> again(it, sent.takenOver());
            case Received received
            when received.sent().takenOver().isPresent() ->
                again(it, received.sent().takenOver());
            case Received _ -> reject(ConsignmentRefusal.ALREADY_RECEIVED);
        };
    }

    private static Decision<ConsignmentEvent, ConsignmentRefusal> again(TakeOverConsignment it, OptionalInt counted) {
        return counted.orElseThrow() == it.counted() ? nothing() : reject(ConsignmentRefusal.ALREADY_TAKEN_OVER);
    }

    private static Decision<ConsignmentEvent, ConsignmentRefusal> receive(ReceiveConsignment it, Consignment state) {
        return switch (state) {
            case Undispatched _ -> reject(ConsignmentRefusal.NOT_DISPATCHED);
            case Dispatched sent
            when !sent.cards().containsAll(it.missing()) -> reject(ConsignmentRefusal.UNKNOWN_CARD);
            case Dispatched sent
            when it.surplus().stream().anyMatch(sent.cards()::contains) -> reject(ConsignmentRefusal.NOT_SURPLUS);
            case Dispatched sent when it.missing().isEmpty() && it.surplus().isEmpty() -> accept(received(it, sent));
            case Dispatched sent ->
                accept(
                        received(it, sent),
                        new DiscrepancyFound(
                                sent.id(), those(sent, it.missing(), true), sorted(it.surplus()), it.by(), it.on()));
            case Received received
            when it.missing().equals(received.missing()) && it.surplus().equals(received.surplus()) -> nothing();
            case Received _ -> reject(ConsignmentRefusal.ALREADY_RECEIVED);
        };
    }

    private static ConsignmentReceived received(ReceiveConsignment it, Dispatched sent) {
        return new ConsignmentReceived(
                sent.id(), those(sent, it.missing(), false), those(sent, it.missing(), true), it.by(), it.on());
    }

    private static Decision<ConsignmentEvent, ConsignmentRefusal> review(ReviewDrawer review, Consignment state) {
        return switch (state) {
            case Undispatched _ -> reject(ConsignmentRefusal.NOT_DISPATCHED);
            case Dispatched _ -> nothing();
            case Received received -> {
                var late = received.sent().cards().stream()
                        .filter(card -> received.places().get(card) instanceof InDrawer drawer
                                && !drawer.unclaimed()
                                && drawer.since().plusDays(review.days()).isBefore(review.on()))
                        .toList();
                yield late.isEmpty()
                        ? nothing()
                        : accept(new CardsUnclaimed(received.sent().id(), late, review.policy(), review.on()));
            }
        };
    }

    private static Decision<ConsignmentEvent, ConsignmentRefusal> ofCard(
            Consignment state,
            CardId card,
            BiFunction<Received, Place, Decision<ConsignmentEvent, ConsignmentRefusal>> rule) {
        return switch (state) {
            case Undispatched _ -> reject(ConsignmentRefusal.NOT_DISPATCHED);
            case Dispatched _ -> reject(ConsignmentRefusal.NOT_RECEIVED);
            case Received received -> {
                var place = received.places().get(card);
                yield place == null ? reject(ConsignmentRefusal.UNKNOWN_CARD) : rule.apply(received, place);
            }
        };
    }

    private static List<CardId> those(Dispatched sent, Set<CardId> missing, boolean areMissing) {
        return sent.cards().stream()
                .filter(card -> missing.contains(card) == areMissing)
                .toList();
    }

    private static List<CardId> sorted(Set<CardId> cards) {
        return cards.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    @Override
    public Consignment evolve(Consignment consignment, ConsignmentEvent event) {
        return switch (consignment) {
            case Undispatched _
            when event instanceof ConsignmentDispatched it ->
                new Dispatched(it.consignment(), it.batch(), it.destination(), it.cards(), OptionalInt.empty());
            case Dispatched sent when event instanceof ConsignmentTakenOver it -> sent.takenOver(it.counted());
            case Dispatched sent when event instanceof ConsignmentReceived it -> arrived(sent, it);
            case Received received -> moved(received, event);
            case Undispatched _, Dispatched _ -> throw cannotFollow(event);
        };
    }

    private static Received arrived(Dispatched sent, ConsignmentReceived it) {
        var places = new HashMap<CardId, Place>();
        it.received().forEach(card -> places.put(card, new InDrawer(it.receivedOn(), false, false)));
        it.missing().forEach(card -> places.put(card, new Missing()));
        return new Received(sent, Set.copyOf(it.missing()), Set.of(), places);
    }

    private static Consignment moved(Received received, ConsignmentEvent event) {
        return switch (event) {
            case DiscrepancyFound it ->
                new Received(received.sent(), received.missing(), Set.copyOf(it.surplus()), received.places());
            case CardHandedOut it -> received.with(it.card(), new WithHolder());
            case CardMailed it -> received.with(it.card(), new InMail(it.trackingNumber()));
            case MailDelivered it -> received.with(it.card(), new WithHolder());
            case MailReturned it -> received.with(it.card(), new InDrawer(it.returnedOn(), true, false));
            case CardLost it -> received.with(it.card(), new Missing());
            case CardRedirected it -> received.with(it.card(), new Redirected(it.to()));
            case CardsUnclaimed it -> leftToLie(received, it);
            case CardSetAside it
            when received.places().get(it.card()) instanceof InDrawer drawer ->
                received.with(it.card(), new SetAside(drawer, it.ground(), it.by()));
            case CardSpared it
            when received.places().get(it.card()) instanceof SetAside aside -> received.with(it.card(), aside.before());
            case CardDestroyed it -> received.with(it.card(), new Destroyed());
            case ConsignmentDispatched _, ConsignmentTakenOver _, ConsignmentReceived _, CardSetAside _, CardSpared _ ->
                throw cannotFollow(event);
        };
    }

    private static Received leftToLie(Received received, CardsUnclaimed unclaimed) {
        var places = new HashMap<>(received.places());
        unclaimed
                .cards()
                .forEach(card -> places.computeIfPresent(
                        card, (_, place) -> place instanceof InDrawer drawer ? drawer.leftToLie() : place));
        return new Received(received.sent(), received.missing(), received.surplus(), places);
    }

    private static IllegalStateException cannotFollow(ConsignmentEvent event) {
        return new IllegalStateException(event.getClass().getSimpleName() + " cannot follow");
    }
}
