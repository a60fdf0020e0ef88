package city.healthcard.card.citizen;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.citizen.Citizen.Holding;
import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.Citizen.Merged;
import city.healthcard.card.citizen.CitizenCommand.AbsorbCitizen;
import city.healthcard.card.citizen.CitizenCommand.ApproveMerge;
import city.healthcard.card.citizen.CitizenCommand.ApproveUnmerge;
import city.healthcard.card.citizen.CitizenCommand.FindDistinct;
import city.healthcard.card.citizen.CitizenCommand.RefuseMerge;
import city.healthcard.card.citizen.CitizenCommand.RefuseUnmerge;
import city.healthcard.card.citizen.CitizenCommand.RequestMerge;
import city.healthcard.card.citizen.CitizenCommand.RequestUnmerge;
import city.healthcard.card.citizen.CitizenCommand.SeparateCitizen;
import city.healthcard.card.citizen.CitizenEvent.CitizenAbsorbed;
import city.healthcard.card.citizen.CitizenEvent.CitizenFoundDistinct;
import city.healthcard.card.citizen.CitizenEvent.CitizenMergeRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenMergeRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenMerged;
import city.healthcard.card.citizen.CitizenEvent.CitizenSeparated;
import city.healthcard.card.citizen.CitizenEvent.CitizenUnmergeRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenUnmergeRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenUnmerged;
import city.healthcard.eventsourcing.Decision;

/// Two ids become one person, and two again, by two who decide. A merge is an edge from an id to the one that stays;
/// only ids that are nobody's other name take part, so edges form trees and each tree has one living root. A merge is
/// taken back while the id that stayed is that root: later merges go first.
final class MergeRules {

    private MergeRules() {}

    static Decision<CitizenEvent, CitizenRefusal> request(RequestMerge request, Known known) {
        var asked = request.request();
        if (asked.other().equals(known.id())) {
            return reject(CitizenRefusal.MERGE_WITH_ITSELF);
        }
        if (known.ties().asked() != null) {
            return known.ties().asked().id().equals(asked.id()) ? nothing() : reject(CitizenRefusal.MERGE_ALREADY_OPEN);
        }
        return accept(new CitizenMergeRequested(known.id(), asked));
    }

    static Decision<CitizenEvent, CitizenRefusal> approve(ApproveMerge approve, Known known) {
        var asked = known.ties().asked();
        if (asked == null || !asked.id().equals(approve.merge())) {
            return reject(CitizenRefusal.MERGE_NOT_OPEN);
        }
        if (asked.by().equals(approve.by())) {
            return reject(CitizenRefusal.MERGE_BY_SAME_PERSON);
        }
        // Whoever has died is to be the one that stays: a death would be lost behind the other name.
        return known.diedOn() != null
                ? reject(CitizenRefusal.DECEASED)
                : accept(new CitizenMerged(known.id(), asked.other(), asked.id(), approve.by(), approve.on()));
    }

    static Decision<CitizenEvent, CitizenRefusal> refuse(RefuseMerge refuse, Known known) {
        var asked = known.ties().asked();
        return asked == null || !asked.id().equals(refuse.merge())
                ? reject(CitizenRefusal.MERGE_NOT_OPEN)
                : accept(new CitizenMergeRefused(
                        known.id(), asked.other(), asked.id(), refuse.reason(), refuse.by(), refuse.on()));
    }

    static Decision<CitizenEvent, CitizenRefusal> absorb(AbsorbCitizen absorb, Known known) {
        var brought = absorb.card();
        if (known.ties().absorbed().contains(absorb.absorbed())) {
            return nothing();
        }
        return switch (known.holding()) {
            case Holding.Nothing _ ->
                accept(new CitizenAbsorbed(known.id(), absorb.absorbed(), absorb.merge(), brought, absorb.on()));
            case Holding.Applying _ when brought != null -> reject(CitizenRefusal.MERGE_WHILE_APPLYING);
            case Holding.Applying _, Holding.Carrying _ ->
                accept(new CitizenAbsorbed(known.id(), absorb.absorbed(), absorb.merge(), null, absorb.on()));
        };
    }

    static Decision<CitizenEvent, CitizenRefusal> separate(SeparateCitizen separate, Known known) {
        var carries = known.holding() instanceof Holding.Carrying carrying
                && carrying.card().equals(separate.card());
        return known.ties().absorbed().contains(separate.separated())
                ? accept(new CitizenSeparated(
                        known.id(),
                        separate.separated(),
                        separate.merge(),
                        carries ? separate.card() : null,
                        separate.on()))
                : reject(CitizenRefusal.NOT_MERGED);
    }

    static Decision<CitizenEvent, CitizenRefusal> request(RequestUnmerge request, Merged merged) {
        var asked = merged.asked();
        if (asked != null) {
            return asked.id().equals(request.request().id()) ? nothing() : reject(CitizenRefusal.MERGE_ALREADY_OPEN);
        }
        return request.request().other().equals(merged.into())
                ? accept(new CitizenUnmergeRequested(merged.before().id(), request.request()))
                : reject(CitizenRefusal.NOT_MERGED);
    }

    static Decision<CitizenEvent, CitizenRefusal> approve(ApproveUnmerge approve, Merged merged) {
        var asked = merged.asked();
        if (asked == null || !asked.id().equals(approve.request())) {
            return reject(CitizenRefusal.MERGE_NOT_OPEN);
        }
        return asked.by().equals(approve.by())
                ? reject(CitizenRefusal.MERGE_BY_SAME_PERSON)
                : accept(new CitizenUnmerged(
                        merged.before().id(), merged.into(), merged.merge(), approve.by(), approve.on()));
    }

    static Decision<CitizenEvent, CitizenRefusal> refuse(RefuseUnmerge refuse, Merged merged) {
        var asked = merged.asked();
        return asked == null || !asked.id().equals(refuse.request())
                ? reject(CitizenRefusal.MERGE_NOT_OPEN)
                : accept(new CitizenUnmergeRefused(
                        merged.before().id(),
                        merged.into(),
                        refuse.request(),
                        refuse.reason(),
                        refuse.by(),
                        refuse.on()));
    }

    static Decision<CitizenEvent, CitizenRefusal> distinct(FindDistinct distinct, Known known) {
        if (distinct.other().equals(known.id())) {
            return reject(CitizenRefusal.MERGE_WITH_ITSELF);
        }
        if (known.ties().asked() != null && known.ties().asked().other().equals(distinct.other())) {
            return reject(CitizenRefusal.MERGE_ALREADY_OPEN);
        }
        if (known.ties().distinct().contains(distinct.other())) {
            return nothing();
        }
        return known.ties().absorbed().contains(distinct.other())
                ? reject(CitizenRefusal.MERGED)
                : accept(new CitizenFoundDistinct(
                        known.id(), distinct.other(), distinct.reason(), distinct.by(), distinct.on()));
    }
}
