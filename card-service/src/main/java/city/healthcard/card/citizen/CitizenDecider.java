package city.healthcard.card.citizen;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.card.citizen.Citizen.Erased;
import city.healthcard.card.citizen.Citizen.Family;
import city.healthcard.card.citizen.Citizen.Holding;
import city.healthcard.card.citizen.Citizen.Holding.Applying;
import city.healthcard.card.citizen.Citizen.Holding.Carrying;
import city.healthcard.card.citizen.Citizen.Known;
import city.healthcard.card.citizen.Citizen.Merged;
import city.healthcard.card.citizen.Citizen.Ties;
import city.healthcard.card.citizen.Citizen.Unknown;
import city.healthcard.card.citizen.CitizenCommand.AbsorbCitizen;
import city.healthcard.card.citizen.CitizenCommand.ApproveCorrection;
import city.healthcard.card.citizen.CitizenCommand.ApproveErasure;
import city.healthcard.card.citizen.CitizenCommand.ApproveMerge;
import city.healthcard.card.citizen.CitizenCommand.ApproveUnmerge;
import city.healthcard.card.citizen.CitizenCommand.BeginApplication;
import city.healthcard.card.citizen.CitizenCommand.BeginUnseen;
import city.healthcard.card.citizen.CitizenCommand.CloseApplication;
import city.healthcard.card.citizen.CitizenCommand.CorrectPerson;
import city.healthcard.card.citizen.CitizenCommand.EraseOtherName;
import city.healthcard.card.citizen.CitizenCommand.FindDistinct;
import city.healthcard.card.citizen.CitizenCommand.GiveUpCard;
import city.healthcard.card.citizen.CitizenCommand.LiftHold;
import city.healthcard.card.citizen.CitizenCommand.LinkDocument;
import city.healthcard.card.citizen.CitizenCommand.PlaceHold;
import city.healthcard.card.citizen.CitizenCommand.RecordDeath;
import city.healthcard.card.citizen.CitizenCommand.RecordEmigration;
import city.healthcard.card.citizen.CitizenCommand.RefuseCorrection;
import city.healthcard.card.citizen.CitizenCommand.RefuseErasure;
import city.healthcard.card.citizen.CitizenCommand.RefuseMerge;
import city.healthcard.card.citizen.CitizenCommand.RefuseUnmerge;
import city.healthcard.card.citizen.CitizenCommand.RegisterPerson;
import city.healthcard.card.citizen.CitizenCommand.RenewDocument;
import city.healthcard.card.citizen.CitizenCommand.RequestCorrection;
import city.healthcard.card.citizen.CitizenCommand.RequestErasure;
import city.healthcard.card.citizen.CitizenCommand.RequestMerge;
import city.healthcard.card.citizen.CitizenCommand.RequestUnmerge;
import city.healthcard.card.citizen.CitizenCommand.ReviewGuardianship;
import city.healthcard.card.citizen.CitizenCommand.SeparateCitizen;
import city.healthcard.card.citizen.CitizenCommand.TakeCard;
import city.healthcard.card.citizen.CitizenCommand.UnlinkDocument;
import city.healthcard.card.citizen.CitizenEvent.CitizenAbsorbed;
import city.healthcard.card.citizen.CitizenEvent.CitizenApplicationClosed;
import city.healthcard.card.citizen.CitizenEvent.CitizenApplied;
import city.healthcard.card.citizen.CitizenEvent.CitizenBornTo;
import city.healthcard.card.citizen.CitizenEvent.CitizenCardGivenUp;
import city.healthcard.card.citizen.CitizenEvent.CitizenCardTaken;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrected;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrectionApproved;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrectionRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrectionRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenDied;
import city.healthcard.card.citizen.CitizenEvent.CitizenDocumentLinked;
import city.healthcard.card.citizen.CitizenEvent.CitizenDocumentRenewed;
import city.healthcard.card.citizen.CitizenEvent.CitizenDocumentUnlinked;
import city.healthcard.card.citizen.CitizenEvent.CitizenEmigrated;
import city.healthcard.card.citizen.CitizenEvent.CitizenErased;
import city.healthcard.card.citizen.CitizenEvent.CitizenErasureRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenErasureRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenFoundDistinct;
import city.healthcard.card.citizen.CitizenEvent.CitizenGuardianshipSet;
import city.healthcard.card.citizen.CitizenEvent.CitizenHoldLifted;
import city.healthcard.card.citizen.CitizenEvent.CitizenHoldPlaced;
import city.healthcard.card.citizen.CitizenEvent.CitizenMergeRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenMergeRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenMerged;
import city.healthcard.card.citizen.CitizenEvent.CitizenOriginalSeen;
import city.healthcard.card.citizen.CitizenEvent.CitizenRegistered;
import city.healthcard.card.citizen.CitizenEvent.CitizenSeparated;
import city.healthcard.card.citizen.CitizenEvent.CitizenUnmergeRefused;
import city.healthcard.card.citizen.CitizenEvent.CitizenUnmergeRequested;
import city.healthcard.card.citizen.CitizenEvent.CitizenUnmerged;
import city.healthcard.card.identity.Original;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import java.util.List;
import java.util.function.Function;

/// One open application or one card at a time; what is corrected stays the same person.
public final class CitizenDecider implements Decider<CitizenCommand, Citizen, CitizenEvent, CitizenRefusal> {

    @Override
    public Citizen initial() {
        return new Unknown();
    }

    @Override
    public Decision<CitizenEvent, CitizenRefusal> decide(CitizenCommand command, Citizen citizen) {
        return switch (command) {
            case BeginApplication begin -> begin(begin, true, citizen);
            case BeginUnseen unseen -> begin(unseen.declared(), false, citizen);
            case RegisterPerson register -> register(register, citizen);
            case CorrectPerson correct -> ofKnown(citizen, known -> DeclarationRules.correct(correct, known));
            case CloseApplication close -> ofEither(citizen, known -> close(close, known));
            case TakeCard take -> ofKnown(citizen, known -> take(take, known));
            case GiveUpCard giveUp -> ofEither(citizen, known -> giveUp(giveUp, known));
            case LinkDocument link -> ofKnown(citizen, known -> DocumentRules.link(link, known));
            case UnlinkDocument unlink -> ofKnown(citizen, known -> DocumentRules.unlink(unlink, known));
            case RenewDocument renew -> ofKnown(citizen, known -> DocumentRules.renew(renew, known));
            case ReviewGuardianship review -> ofKnown(citizen, known -> DeclarationRules.review(review, known));
            case RequestCorrection request -> ofKnown(citizen, known -> CorrectionRules.request(request, known));
            case ApproveCorrection approve -> ofKnown(citizen, known -> CorrectionRules.approve(approve, known));
            case RefuseCorrection refuse -> ofKnown(citizen, known -> CorrectionRules.refuse(refuse, known));
            case RecordEmigration emigration -> ofKnown(citizen, known -> leave(emigration, known));
            case RecordDeath death -> ofKnown(citizen, known -> die(death, known));
            case RequestErasure request -> ofKnown(citizen, known -> ErasureRules.request(request, known));
            case ApproveErasure approve -> ErasureRules.approve(approve, citizen);
            case RefuseErasure refuse -> ofKnown(citizen, known -> ErasureRules.refuse(refuse, known));
            case PlaceHold place -> ofKnown(citizen, known -> ErasureRules.hold(place, known));
            case LiftHold lift -> ofKnown(citizen, known -> ErasureRules.lift(lift, known));
            case RequestMerge request -> ofKnown(citizen, known -> MergeRules.request(request, known));
            case ApproveMerge approve -> ofKnown(citizen, known -> MergeRules.approve(approve, known));
            case RefuseMerge refuse -> ofKnown(citizen, known -> MergeRules.refuse(refuse, known));
            case AbsorbCitizen absorb -> ofKnown(citizen, known -> MergeRules.absorb(absorb, known));
            case RequestUnmerge request -> ofMerged(citizen, merged -> MergeRules.request(request, merged));
            case ApproveUnmerge approve -> ofMerged(citizen, merged -> MergeRules.approve(approve, merged));
            case RefuseUnmerge refuse -> ofMerged(citizen, merged -> MergeRules.refuse(refuse, merged));
            case SeparateCitizen separate -> ofKnown(citizen, known -> MergeRules.separate(separate, known));
            case FindDistinct distinct -> ofKnown(citizen, known -> MergeRules.distinct(distinct, known));
            case EraseOtherName erase -> ofMerged(citizen, merged -> ErasureRules.eraseOtherName(erase, merged));
        };
    }

    private static Decision<CitizenEvent, CitizenRefusal> begin(
            BeginApplication begin, boolean isSeen, Citizen citizen) {
        return switch (citizen) {
            case Unknown _ -> DeclarationRules.first(begin, isSeen);
            case Known known when known.diedOn() != null -> reject(CitizenRefusal.DECEASED);
            case Known known -> DeclarationRules.again(begin, isSeen, known);
            case Merged _ -> reject(CitizenRefusal.MERGED);
            case Erased _ -> reject(CitizenRefusal.ERASED);
        };
    }

    private static Decision<CitizenEvent, CitizenRefusal> register(RegisterPerson register, Citizen citizen) {
        return switch (citizen) {
            case Unknown _ -> DeclarationRules.first(register);
            case Known known when known.diedOn() != null -> reject(CitizenRefusal.DECEASED);
            case Known known -> DeclarationRules.again(register, known);
            case Merged _ -> reject(CitizenRefusal.MERGED);
            case Erased _ -> reject(CitizenRefusal.ERASED);
        };
    }

    private static Decision<CitizenEvent, CitizenRefusal> close(CloseApplication close, Known known) {
        return known.isApplying(close.application())
                ? accept(new CitizenApplicationClosed(known.id(), close.application()))
                : nothing();
    }

    private static Decision<CitizenEvent, CitizenRefusal> take(TakeCard take, Known known) {
        return switch (known.holding()) {
            case Carrying carrying when carrying.card().equals(take.card()) -> nothing();
            case Applying applying
            when applying.application().equals(take.application()) ->
                accept(new CitizenCardTaken(known.id(), take.application(), take.card()));
            case Carrying _ -> reject(CitizenRefusal.ALREADY_HAS_CARD);
            case Applying _, Holding.Nothing _ -> reject(CitizenRefusal.NOT_APPLYING);
        };
    }

    private static Decision<CitizenEvent, CitizenRefusal> giveUp(GiveUpCard giveUp, Known known) {
        return switch (known.holding()) {
            case Carrying carrying
            when carrying.card().equals(giveUp.card()) -> accept(new CitizenCardGivenUp(known.id(), giveUp.card()));
            case Carrying _ -> reject(CitizenRefusal.NOT_THE_CARD);
            case Applying _, Holding.Nothing _ -> nothing();
        };
    }

    private static Decision<CitizenEvent, CitizenRefusal> die(RecordDeath death, Known known) {
        if (known.diedOn() != null) {
            return known.diedOn().equals(death.diedOn()) ? nothing() : reject(CitizenRefusal.OTHER_DAY_OF_DEATH);
        }
        if (death.diedOn().isAfter(death.today())) {
            return reject(CitizenRefusal.DEATH_IN_FUTURE);
        }
        return death.diedOn().isBefore(known.person().birthDate())
                ? reject(CitizenRefusal.DIED_BEFORE_BIRTH)
                : accept(new CitizenDied(known.id(), death.diedOn(), death.evidence(), death.by()));
    }

    private static Decision<CitizenEvent, CitizenRefusal> leave(RecordEmigration emigration, Known known) {
        if (known.diedOn() != null) {
            return reject(CitizenRefusal.DECEASED);
        }
        if (known.leftOn() != null) {
            return known.leftOn().equals(emigration.leftOn())
                    ? nothing()
                    : reject(CitizenRefusal.OTHER_DAY_OF_DEPARTURE);
        }
        if (emigration.leftOn().isAfter(emigration.today())) {
            return reject(CitizenRefusal.LEAVING_IN_FUTURE);
        }
        return emigration.leftOn().isBefore(known.person().birthDate())
                ? reject(CitizenRefusal.LEFT_BEFORE_BIRTH)
                : accept(new CitizenEmigrated(known.id(), emigration.leftOn(), emigration.evidence(), emigration.by()));
    }

    private static Decision<CitizenEvent, CitizenRefusal> ofKnown(
            Citizen citizen, Function<Known, Decision<CitizenEvent, CitizenRefusal>> decide) {
        return switch (citizen) {
            case Unknown _ -> reject(CitizenRefusal.UNKNOWN);
            case Known known -> decide.apply(known);
            case Merged _ -> reject(CitizenRefusal.MERGED);
            case Erased _ -> reject(CitizenRefusal.ERASED);
        };
    }

    private static Decision<CitizenEvent, CitizenRefusal> ofMerged(
            Citizen citizen, Function<Merged, Decision<CitizenEvent, CitizenRefusal>> decide) {
        return switch (citizen) {
            case Unknown _ -> reject(CitizenRefusal.UNKNOWN);
            case Known _ -> reject(CitizenRefusal.NOT_MERGED);
            case Merged merged -> decide.apply(merged);
            case Erased _ -> reject(CitizenRefusal.ERASED);
        };
    }

    /// What ends goes on ending under another name.
    private static Decision<CitizenEvent, CitizenRefusal> ofEither(
            Citizen citizen, Function<Known, Decision<CitizenEvent, CitizenRefusal>> decide) {
        return citizen instanceof Merged merged ? decide.apply(merged.before()) : ofKnown(citizen, decide);
    }

    @Override
    public Citizen evolve(Citizen citizen, CitizenEvent event) {
        return switch (event) {
            case CitizenRegistered registered
            when citizen instanceof Unknown ->
                new Known(
                        registered.citizen(),
                        registered.person(),
                        Family.of(registered.guardian()),
                        List.of(new KnownDocument(
                                Original.unseen(registered.person().document()), null)),
                        new Holding.Nothing(null),
                        null,
                        null,
                        null,
                        List.of(),
                        Forgetting.NONE,
                        Ties.NONE);
            case CitizenCorrected corrected
            when citizen instanceof Known known ->
                known.with(corrected.person(), known.family().with(corrected.guardian()));
            case CitizenApplied applied when citizen instanceof Known known -> known.applying(applied.application());
            case CitizenApplicationClosed _ when citizen instanceof Known known -> known.closed();
            case CitizenCardTaken taken when citizen instanceof Known known -> known.with(new Carrying(taken.card()));
            case CitizenCardGivenUp it
            when citizen instanceof Known known -> known.with(new Holding.Nothing(it.card()));
            case CitizenDocumentLinked linked when citizen instanceof Known known -> known.with(linked.original());
            case CitizenDocumentUnlinked unlinked
            when citizen instanceof Known known -> known.without(unlinked.document());
            case CitizenDocumentRenewed renewed
            when citizen instanceof Known known ->
                known.renewing(renewed.old(), renewed.renewed(), renewed.renewedOn());
            case CitizenOriginalSeen seen when citizen instanceof Known known -> known.seen(seen.original());
            case CitizenBornTo born
            when citizen instanceof Known known -> known.with(known.family().bornTo(born.mother()));
            case CitizenGuardianshipSet set
            when citizen instanceof Known known -> known.with(known.family().with(set.guardianship()));
            case CitizenCorrectionRequested requested
            when citizen instanceof Known known -> known.asking(requested.correction());
            case CitizenCorrectionApproved approved
            when citizen instanceof Known known -> known.corrected(approved.person(), approved.on());
            case CitizenCorrectionRefused _ when citizen instanceof Known known -> known.asking(null);
            case CitizenEmigrated emigrated when citizen instanceof Known known -> known.gone(emigrated.leftOn());
            case CitizenDied died when citizen instanceof Known known -> known.dead(died.diedOn());
            case CitizenErasureRequested requested
            when citizen instanceof Known known -> known.with(known.forgetting().asking(requested.request()));
            case CitizenErasureRefused _
            when citizen instanceof Known known -> known.with(known.forgetting().asking(null));
            case CitizenHoldPlaced placed
            when citizen instanceof Known known -> known.with(known.forgetting().heldBy(placed.hold()));
            case CitizenHoldLifted lifted
            when citizen instanceof Known known -> known.with(known.forgetting().without(lifted.hold()));
            case CitizenApplicationClosed _
            when citizen instanceof Merged merged -> merged.with(merged.before().closed());
            case CitizenCardGivenUp it
            when citizen instanceof Merged merged -> merged.with(merged.before().with(new Holding.Nothing(it.card())));
            case CitizenMergeRequested it
            when citizen instanceof Known known -> known.tied(known.ties().asking(it.request()));
            case CitizenMergeRefused _
            when citizen instanceof Known known -> known.tied(known.ties().asking(null));
            case CitizenMerged it
            when citizen instanceof Known known ->
                new Merged(known.tied(known.ties().asking(null)), it.into(), it.merge(), null);
            case CitizenAbsorbed it when citizen instanceof Known known -> absorbing(it, known);
            case CitizenUnmergeRequested it when citizen instanceof Merged merged -> merged.asking(it.request());
            case CitizenUnmergeRefused _ when citizen instanceof Merged merged -> merged.asking(null);
            case CitizenUnmerged _ when citizen instanceof Merged merged -> merged.before();
            case CitizenSeparated it when citizen instanceof Known known -> separating(it, known);
            case CitizenFoundDistinct it
            when citizen instanceof Known known -> known.tied(known.ties().distinctFrom(it.other()));
            case CitizenErased erased
            when citizen instanceof Known || citizen instanceof Merged -> new Erased(erased.citizen());
            case CitizenRegistered _,
                    CitizenCorrected _,
                    CitizenApplied _,
                    CitizenApplicationClosed _,
                    CitizenCardTaken _,
                    CitizenCardGivenUp _,
                    CitizenDocumentLinked _,
                    CitizenDocumentUnlinked _,
                    CitizenDocumentRenewed _,
                    CitizenOriginalSeen _,
                    CitizenBornTo _,
                    CitizenGuardianshipSet _,
                    CitizenCorrectionRequested _,
                    CitizenCorrectionApproved _,
                    CitizenCorrectionRefused _,
                    CitizenMergeRequested _,
                    CitizenMergeRefused _,
                    CitizenMerged _,
                    CitizenAbsorbed _,
                    CitizenUnmergeRequested _,
                    CitizenUnmergeRefused _,
                    CitizenUnmerged _,
                    CitizenSeparated _,
                    CitizenFoundDistinct _,
                    CitizenEmigrated _,
                    CitizenDied _,
                    CitizenErasureRequested _,
                    CitizenErasureRefused _,
                    CitizenHoldPlaced _,
                    CitizenHoldLifted _,
                    CitizenErased _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow");
        };
    }

    private static Known absorbing(CitizenAbsorbed event, Known known) {
        var tied = known.tied(known.ties().with(event.absorbed()));
        return event.card() == null ? tied : tied.with(new Carrying(event.card()));
    }

    private static Known separating(CitizenSeparated event, Known known) {
        var tied = known.tied(known.ties().without(event.separated()));
        return event.card() == null ? tied : tied.with(new Holding.Nothing(null));
    }
}
