package city.healthcard.card.distribution;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.distribution.Consignment.Received;
import city.healthcard.card.distribution.ConsignmentCommand.ConfirmMail;
import city.healthcard.card.distribution.ConsignmentCommand.DestroyCard;
import city.healthcard.card.distribution.ConsignmentCommand.HandOutCard;
import city.healthcard.card.distribution.ConsignmentCommand.LoseCard;
import city.healthcard.card.distribution.ConsignmentCommand.MailCard;
import city.healthcard.card.distribution.ConsignmentCommand.RedirectCard;
import city.healthcard.card.distribution.ConsignmentCommand.ReturnMail;
import city.healthcard.card.distribution.ConsignmentCommand.SetCardAside;
import city.healthcard.card.distribution.ConsignmentCommand.SpareCard;
import city.healthcard.card.distribution.ConsignmentEvent.CardDestroyed;
import city.healthcard.card.distribution.ConsignmentEvent.CardHandedOut;
import city.healthcard.card.distribution.ConsignmentEvent.CardLost;
import city.healthcard.card.distribution.ConsignmentEvent.CardMailed;
import city.healthcard.card.distribution.ConsignmentEvent.CardRedirected;
import city.healthcard.card.distribution.ConsignmentEvent.CardSetAside;
import city.healthcard.card.distribution.ConsignmentEvent.CardSpared;
import city.healthcard.card.distribution.ConsignmentEvent.MailDelivered;
import city.healthcard.card.distribution.ConsignmentEvent.MailReturned;
import city.healthcard.card.distribution.Place.Destroyed;
import city.healthcard.card.distribution.Place.InDrawer;
import city.healthcard.card.distribution.Place.InMail;
import city.healthcard.card.distribution.Place.Missing;
import city.healthcard.card.distribution.Place.Redirected;
import city.healthcard.card.distribution.Place.SetAside;
import city.healthcard.card.distribution.Place.WithHolder;
import city.healthcard.eventsourcing.Decision;
import java.util.function.Supplier;

/// What may be done with one card at the bank, by where it is.
final class CardRules {

    private CardRules() {}

    static Decision<ConsignmentEvent, ConsignmentRefusal> handOut(HandOutCard it, Received at, Place place) {
        return fromDrawer(place, () -> accept(new CardHandedOut(at.sent().id(), it.card(), it.to(), it.by(), it.on())));
    }

    static Decision<ConsignmentEvent, ConsignmentRefusal> mail(MailCard it, Received at, Place place) {
        return TrackingNumber.isPlausible(it.trackingNumber())
                ? fromDrawer(
                        place,
                        () -> accept(new CardMailed(at.sent().id(), it.card(), it.trackingNumber(), it.by(), it.on())))
                : reject(ConsignmentRefusal.WRONG_TRACKING_NUMBER);
    }

    static Decision<ConsignmentEvent, ConsignmentRefusal> confirm(ConfirmMail it, Received at, Place place) {
        return switch (place) {
            case InMail _ -> accept(new MailDelivered(at.sent().id(), it.card(), it.by(), it.on()));
            case WithHolder _ -> nothing();
            case InDrawer _ -> reject(ConsignmentRefusal.NOT_MAILED);
            case Missing _, Redirected _, SetAside _, Destroyed _ -> reject(elsewhere(place));
        };
    }

    static Decision<ConsignmentEvent, ConsignmentRefusal> giveBack(ReturnMail it, Received at, Place place) {
        return switch (place) {
            case InMail _ -> accept(new MailReturned(at.sent().id(), it.card(), it.reason(), it.by(), it.on()));
            case InDrawer drawer when drawer.returned() -> nothing();
            case InDrawer _ -> reject(ConsignmentRefusal.NOT_MAILED);
            case Missing _, WithHolder _, Redirected _, SetAside _, Destroyed _ -> reject(elsewhere(place));
        };
    }

    static Decision<ConsignmentEvent, ConsignmentRefusal> lose(LoseCard it, Received at, Place place) {
        return switch (place) {
            case InMail _, InDrawer _, SetAside _ ->
                accept(new CardLost(at.sent().id(), it.card(), it.by(), it.on()));
            case Missing _ -> nothing();
            case WithHolder _, Redirected _, Destroyed _ -> reject(elsewhere(place));
        };
    }

    static Decision<ConsignmentEvent, ConsignmentRefusal> redirect(RedirectCard it, Received at, Place place) {
        if (it.destination().equals(at.sent().destination())) {
            return reject(ConsignmentRefusal.ALREADY_THERE);
        }
        return place instanceof Redirected(var to) && to.equals(it.to())
                ? nothing()
                : fromDrawer(
                        place,
                        () -> accept(new CardRedirected(
                                at.sent().id(),
                                at.sent().batch(),
                                it.card(),
                                it.to(),
                                it.destination(),
                                it.by(),
                                it.on())));
    }

    static Decision<ConsignmentEvent, ConsignmentRefusal> setAside(SetCardAside it, Received at, Place place) {
        return switch (place) {
            case InDrawer drawer
            when holds(it.ground(), drawer) ->
                accept(new CardSetAside(at.sent().id(), it.card(), it.ground(), it.by(), it.on()));
            case InDrawer _ -> reject(ConsignmentRefusal.GROUND_DOES_NOT_HOLD);
            case SetAside aside when aside.ground() == it.ground() && aside.by().equals(it.by()) -> nothing();
            case InMail _, Missing _, WithHolder _, Redirected _, SetAside _, Destroyed _ -> reject(elsewhere(place));
        };
    }

    /// Whether a card is damaged or unwanted is seen by people; the rest is known here.
    private static boolean holds(DestructionGround ground, InDrawer drawer) {
        return switch (ground) {
            case UNCLAIMED -> drawer.unclaimed();
            case UNDELIVERABLE -> drawer.returned();
            case DAMAGED, NOT_WANTED -> true;
        };
    }

    static Decision<ConsignmentEvent, ConsignmentRefusal> spare(SpareCard it, Received at, Place place) {
        return switch (place) {
            case SetAside _ -> accept(new CardSpared(at.sent().id(), it.card(), it.by(), it.on()));
            case InDrawer _ -> nothing();
            case InMail _, Missing _, WithHolder _, Redirected _, Destroyed _ -> reject(elsewhere(place));
        };
    }

    static Decision<ConsignmentEvent, ConsignmentRefusal> destroy(DestroyCard it, Received at, Place place) {
        return switch (place) {
            case SetAside aside when aside.by().equals(it.by()) -> reject(ConsignmentRefusal.SAME_PERSON);
            case SetAside aside ->
                accept(new CardDestroyed(at.sent().id(), it.card(), aside.ground(), aside.by(), it.by(), it.on()));
            case Destroyed _ -> nothing();
            case InDrawer _ -> reject(ConsignmentRefusal.NOT_SET_ASIDE);
            case InMail _, Missing _, WithHolder _, Redirected _ -> reject(elsewhere(place));
        };
    }

    private static Decision<ConsignmentEvent, ConsignmentRefusal> fromDrawer(
            Place place, Supplier<Decision<ConsignmentEvent, ConsignmentRefusal>> decision) {
        return place instanceof InDrawer ? decision.get() : reject(elsewhere(place));
    }

    private static ConsignmentRefusal elsewhere(Place place) {
        return switch (place) {
            case Missing _ -> ConsignmentRefusal.CARD_MISSING;
            case InDrawer _ -> ConsignmentRefusal.ALREADY_THERE;
            case InMail _ -> ConsignmentRefusal.IN_MAIL;
            case WithHolder _ -> ConsignmentRefusal.ALREADY_HANDED_OUT;
            case Redirected _ -> ConsignmentRefusal.REDIRECTED;
            case SetAside _ -> ConsignmentRefusal.SET_ASIDE;
            case Destroyed _ -> ConsignmentRefusal.DESTROYED;
        };
    }
}
