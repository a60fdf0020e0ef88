package city.healthcard.card.lifecycle;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.lifecycle.Card.Active;
import city.healthcard.card.lifecycle.Card.Blocked;
import city.healthcard.card.lifecycle.Card.Delivered;
import city.healthcard.card.lifecycle.Card.Ended;
import city.healthcard.card.lifecycle.Card.Expired;
import city.healthcard.card.lifecycle.Card.Issued;
import city.healthcard.card.lifecycle.Card.Unissued;
import city.healthcard.card.lifecycle.CardCommand.ExtendCard;
import city.healthcard.card.lifecycle.CardCommand.RenewCard;
import city.healthcard.card.lifecycle.CardCommand.ReviewTerm;
import city.healthcard.card.lifecycle.CardEvent.CardCoverageEnded;
import city.healthcard.card.lifecycle.CardEvent.CardCoverageResumed;
import city.healthcard.card.lifecycle.CardEvent.CardExpired;
import city.healthcard.card.lifecycle.CardEvent.CardExtended;
import city.healthcard.card.lifecycle.CardEvent.CardRenewalDue;
import city.healthcard.card.lifecycle.CardEvent.CardRenewed;
import city.healthcard.eventsourcing.Decision;

/// How long a card can be used: a temporary card is extended once, a full card renewed for another term.
final class TermRules {

    private TermRules() {}

    static Decision<CardEvent, CardRefusal> extend(ExtendCard extend, Card card) {
        return switch (card) {
            case Unissued _ -> reject(CardRefusal.NOT_ISSUED);
            case Issued _, Delivered _ -> reject(CardRefusal.NOT_TEMPORARY);
            case Active active
            when active.face().kind() != CardFace.Kind.TEMPORARY -> reject(CardRefusal.NOT_TEMPORARY);
            case Active active when extend.on().isAfter(active.face().expiresOn()) -> reject(CardRefusal.EXPIRED);
            case Active active when active.extended() -> reject(CardRefusal.ALREADY_EXTENDED);
            case Active active ->
                accept(new CardExtended(
                        active.face().card(),
                        active.face().citizen(),
                        extend.policy().temporary().extended(active.face().expiresOn()),
                        extend.reason(),
                        extend.by(),
                        extend.on(),
                        extend.policy().version()));
            case Blocked _ -> reject(CardRefusal.BLOCKED);
            case Expired _ -> reject(CardRefusal.EXPIRED);
            case Ended _ -> reject(CardRefusal.ENDED);
        };
    }

    static Decision<CardEvent, CardRefusal> renew(RenewCard renew, Card card) {
        return switch (card) {
            case Unissued _ -> reject(CardRefusal.NOT_ISSUED);
            case Issued _, Delivered _ -> reject(CardRefusal.NOT_IN_USE);
            case Active active -> renew(renew, active.face(), false);
            case Expired expired -> renew(renew, expired.face(), true);
            case Blocked _ -> reject(CardRefusal.BLOCKED);
            case Ended _ -> reject(CardRefusal.ENDED);
        };
    }

    /// The new term follows the old one without a gap; after its end it begins today.
    private static Decision<CardEvent, CardRefusal> renew(RenewCard renew, CardFace face, boolean hadExpired) {
        var terms = renew.policy().renewal();
        if (face.isUsedAtOnce()) {
            return reject(CardRefusal.NOT_RENEWABLE);
        }
        if (!terms.isOpen(face.expiresOn(), renew.on())) {
            return reject(CardRefusal.RENEWAL_NOT_OPEN);
        }
        if (terms.isOver(face.expiresOn(), renew.on())) {
            return reject(CardRefusal.RENEWAL_OVER);
        }
        var after = face.expiresOn().plusDays(1);
        var from = renew.on().isAfter(after) ? renew.on() : after;
        var byPolicy = renew.policy().expiryOf(from);
        var confirmed = renew.confirmed();
        var last = confirmed != null && confirmed.isBefore(byPolicy) ? confirmed : byPolicy;
        if (last.isBefore(from)) {
            return reject(CardRefusal.NOT_CONFIRMED);
        }
        var renewed = new CardRenewed(
                face.card(), face.citizen(), last, renew.on(), renew.policy().version());
        return hadExpired && face.showsCoverage()
                ? accept(renewed, new CardCoverageResumed(face.card(), face.citizen(), renew.on()))
                : accept(renewed);
    }

    static Decision<CardEvent, CardRefusal> review(ReviewTerm review, Card card) {
        return switch (card) {
            case Unissued _ -> reject(CardRefusal.NOT_ISSUED);
            case Active active when review.on().isAfter(active.face().expiresOn()) -> expire(active.face());
            case Active active
            when wantsRenewal(review, active) ->
                accept(new CardRenewalDue(
                        active.face().card(),
                        active.face().citizen(),
                        active.face().expiresOn(),
                        review.policy().version()));
            case Issued _, Delivered _, Active _, Blocked _, Expired _, Ended _ -> nothing();
        };
    }

    private static Decision<CardEvent, CardRefusal> expire(CardFace face) {
        var expired = new CardExpired(face.card(), face.citizen(), face.expiresOn());
        return face.showsCoverage()
                ? accept(expired, new CardCoverageEnded(face.card(), face.citizen(), face.expiresOn()))
                : accept(expired);
    }

    private static boolean wantsRenewal(ReviewTerm review, Active active) {
        return !active.face().isUsedAtOnce()
                && !active.reminded()
                && review.policy().renewal().isOpen(active.face().expiresOn(), review.on());
    }
}
