package city.healthcard.card.citizen;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.citizen.Citizen.Erased;
import city.healthcard.card.citizen.Citizen.Holding;
import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.Citizen.Merged;
import city.healthcard.card.citizen.Citizen.Unknown;
import city.healthcard.card.citizen.CitizenCommand.ApproveErasure;
import city.healthcard.card.citizen.CitizenCommand.EraseOtherName;
import city.healthcard.card.citizen.CitizenCommand.LiftHold;
import city.healthcard.card.citizen.CitizenCommand.PlaceHold;
import city.healthcard.card.citizen.CitizenCommand.RefuseErasure;
import city.healthcard.card.citizen.CitizenCommand.RequestErasure;
import city.healthcard.card.citizen.CitizenEvent.CitizenErased;
import city.healthcard.card.citizen.CitizenEvent.CitizenErasureRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenErasureRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenHoldLifted;
import city.healthcard.card.citizen.CitizenEvent.CitizenHoldPlaced;
import city.healthcard.eventsourcing.Decision;

/// A citizen is forgotten by two: one asks and says why, another approves, when the policy's days are over and nothing
/// holds it.
final class ErasureRules {

    private ErasureRules() {}

    static Decision<CitizenEvent, CitizenRefusal> request(RequestErasure request, Known known) {
        var open = known.forgetting().request();
        if (open != null) {
            return open.id().equals(request.request()) ? nothing() : reject(CitizenRefusal.ERASURE_ALREADY_OPEN);
        }
        if (!(known.holding() instanceof Holding.Nothing)) {
            return reject(CitizenRefusal.STILL_IN_USE);
        }
        var policy = request.policy();
        return accept(new CitizenErasureRequested(
                known.id(),
                new ErasureRequest(
                        request.request(),
                        request.ground(),
                        request.by(),
                        request.on(),
                        request.on().plusDays(policy.erasureWaitDays()),
                        policy.version())));
    }

    /// Who was forgotten by this approval already stays so.
    static Decision<CitizenEvent, CitizenRefusal> approve(ApproveErasure approve, Citizen citizen) {
        return switch (citizen) {
            case Unknown _ -> reject(CitizenRefusal.UNKNOWN);
            case Known known -> approve(approve, known);
            case Merged _ -> reject(CitizenRefusal.MERGED);
            case Erased _ -> nothing();
        };
    }

    private static Decision<CitizenEvent, CitizenRefusal> approve(ApproveErasure approve, Known known) {
        var request = known.forgetting().request();
        if (request == null || !request.id().equals(approve.request())) {
            return reject(CitizenRefusal.ERASURE_NOT_OPEN);
        }
        if (request.by().equals(approve.by())) {
            return reject(CitizenRefusal.ERASURE_BY_SAME_PERSON);
        }
        if (!known.forgetting().holds().isEmpty()) {
            return reject(CitizenRefusal.ON_LEGAL_HOLD);
        }
        if (approve.on().isBefore(request.notBefore())) {
            return reject(CitizenRefusal.ERASURE_TOO_EARLY);
        }
        if (!(known.holding() instanceof Holding.Nothing)) {
            return reject(CitizenRefusal.STILL_IN_USE);
        }
        return accept(new CitizenErased(known.id(), known.applications(), known.approvedBy(approve)));
    }

    /// The person is forgotten under this name, too. What is in use is in use under the name that stays;
    /// a legal hold holds under any.
    static Decision<CitizenEvent, CitizenRefusal> eraseOtherName(EraseOtherName erase, Merged merged) {
        var known = merged.before();
        return known.forgetting().holds().isEmpty()
                ? accept(new CitizenErased(known.id(), known.applications(), erase.approval()))
                : reject(CitizenRefusal.ON_LEGAL_HOLD);
    }

    static Decision<CitizenEvent, CitizenRefusal> refuse(RefuseErasure refuse, Known known) {
        var request = known.forgetting().request();
        return request == null || !request.id().equals(refuse.request())
                ? reject(CitizenRefusal.ERASURE_NOT_OPEN)
                : accept(new CitizenErasureRefused(
                        known.id(), refuse.request(), refuse.ground(), refuse.by(), refuse.on()));
    }

    static Decision<CitizenEvent, CitizenRefusal> hold(PlaceHold place, Known known) {
        return known.forgetting().isHeldBy(place.hold().id())
                ? nothing()
                : accept(new CitizenHoldPlaced(known.id(), place.hold()));
    }

    static Decision<CitizenEvent, CitizenRefusal> lift(LiftHold lift, Known known) {
        return known.forgetting().isHeldBy(lift.hold())
                ? accept(new CitizenHoldLifted(known.id(), lift.hold(), lift.by(), lift.on()))
                : reject(CitizenRefusal.NOT_ON_LEGAL_HOLD);
    }
}
