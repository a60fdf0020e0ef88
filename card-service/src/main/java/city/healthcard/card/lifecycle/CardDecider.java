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
import city.healthcard.card.lifecycle.CardCommand.ActivateCard;
import city.healthcard.card.lifecycle.CardCommand.BlockCard;
import city.healthcard.card.lifecycle.CardCommand.DeliverCard;
import city.healthcard.card.lifecycle.CardCommand.EndCard;
import city.healthcard.card.lifecycle.CardCommand.ExtendCard;
import city.healthcard.card.lifecycle.CardCommand.IssueCard;
import city.healthcard.card.lifecycle.CardCommand.RecordMade;
import city.healthcard.card.lifecycle.CardCommand.RenewCard;
import city.healthcard.card.lifecycle.CardCommand.ReviewTerm;
import city.healthcard.card.lifecycle.CardCommand.UnblockAfterUnmerge;
import city.healthcard.card.lifecycle.CardCommand.UnblockCard;
import city.healthcard.card.lifecycle.CardEvent.CardActivated;
import city.healthcard.card.lifecycle.CardEvent.CardBlocked;
import city.healthcard.card.lifecycle.CardEvent.CardCoverageEnded;
import city.healthcard.card.lifecycle.CardEvent.CardCoverageResumed;
import city.healthcard.card.lifecycle.CardEvent.CardDelivered;
import city.healthcard.card.lifecycle.CardEvent.CardEnded;
import city.healthcard.card.lifecycle.CardEvent.CardExpired;
import city.healthcard.card.lifecycle.CardEvent.CardExtended;
import city.healthcard.card.lifecycle.CardEvent.CardIssued;
import city.healthcard.card.lifecycle.CardEvent.CardMade;
import city.healthcard.card.lifecycle.CardEvent.CardRenewalDue;
import city.healthcard.card.lifecycle.CardEvent.CardRenewed;
import city.healthcard.card.lifecycle.CardEvent.CardUnblocked;
import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;

/// A card is used only by who has it in hand, for its term, and never again once it has ended.
public final class CardDecider implements Decider<CardCommand, Card, CardEvent, CardRefusal> {

    @Override
    public Card initial() {
        return new Unissued();
    }

    @Override
    public Decision<CardEvent, CardRefusal> decide(CardCommand command, Card card) {
        return switch (command) {
            case IssueCard issue -> issue(issue, card);
            case RecordMade made -> make(made, card);
            case DeliverCard deliver -> deliver(deliver, card);
            case ActivateCard activate -> activate(activate, card);
            case BlockCard block -> block(block, card);
            case UnblockCard unblock -> unblock(unblock, card);
            case ExtendCard extend -> TermRules.extend(extend, card);
            case RenewCard renew -> TermRules.renew(renew, card);
            case ReviewTerm review -> TermRules.review(review, card);
            case UnblockAfterUnmerge _ -> unblockAfterUnmerge(card);
            case EndCard end -> end(end, card);
        };
    }

    private static Decision<CardEvent, CardRefusal> issue(IssueCard issue, Card card) {
        return switch (card) {
            case Unissued _ ->
                accept(new CardIssued(issue.face().card(), issue.face().citizen(), issue.face(), issue.policy()));
            case Issued issued when issued.face().equals(issue.face()) -> nothing();
            case Active active when active.face().equals(issue.face()) -> nothing();
            case Issued _, Delivered _, Active _, Blocked _, Expired _ -> reject(CardRefusal.ALREADY_ISSUED);
            case Ended _ -> reject(CardRefusal.ENDED);
        };
    }

    private static Decision<CardEvent, CardRefusal> make(RecordMade made, Card card) {
        return switch (card) {
            case Unissued _ -> reject(CardRefusal.NOT_ISSUED);
            case Issued issued
            when !issued.exists() ->
                accept(new CardMade(issued.face().card(), issued.face().citizen(), made.batch()));
            case Issued _, Delivered _, Active _, Blocked _, Expired _ -> nothing();
            case Ended _ -> reject(CardRefusal.ENDED);
        };
    }

    private static Decision<CardEvent, CardRefusal> deliver(DeliverCard deliver, Card card) {
        return switch (card) {
            case Unissued _ -> reject(CardRefusal.NOT_ISSUED);
            case Issued issued
            when issued.exists() ->
                accept(new CardDelivered(issued.face().card(), issued.face().citizen(), deliver.on()));
            case Issued _ -> reject(CardRefusal.NOT_MADE);
            case Delivered _, Active _, Expired _ -> nothing();
            case Blocked _ -> reject(CardRefusal.BLOCKED);
            case Ended _ -> reject(CardRefusal.ENDED);
        };
    }

    private static Decision<CardEvent, CardRefusal> activate(ActivateCard activate, Card card) {
        return switch (card) {
            case Unissued _ -> reject(CardRefusal.NOT_ISSUED);
            case Issued _ -> reject(CardRefusal.NOT_DELIVERED);
            case Delivered delivered
            when activate.on().isAfter(delivered.face().expiresOn()) -> reject(CardRefusal.EXPIRED);
            case Delivered delivered ->
                accept(new CardActivated(
                        delivered.face().card(), delivered.face().citizen(), activate.on()));
            case Active _ -> nothing();
            case Expired _ -> reject(CardRefusal.EXPIRED);
            case Blocked _ -> reject(CardRefusal.BLOCKED);
            case Ended _ -> reject(CardRefusal.ENDED);
        };
    }

    private static Decision<CardEvent, CardRefusal> block(BlockCard block, Card card) {
        return switch (card) {
            case Unissued _ -> reject(CardRefusal.NOT_ISSUED);
            case Issued issued -> accept(blocked(block, issued.face()));
            case Delivered delivered -> accept(blocked(block, delivered.face()));
            case Active active -> accept(blocked(block, active.face()));
            case Expired expired -> accept(blocked(block, expired.face()));
            case Blocked blocked
            when block.reason().isStrongerThan(blocked.reason()) -> accept(blocked(block, blocked.face()));
            case Blocked _ -> nothing();
            case Ended _ -> reject(CardRefusal.ENDED);
        };
    }

    private static CardEvent blocked(BlockCard block, CardFace face) {
        return new CardBlocked(face.card(), face.citizen(), block.reason());
    }

    private static Decision<CardEvent, CardRefusal> unblock(UnblockCard unblock, Card card) {
        return switch (card) {
            case Unissued _ -> reject(CardRefusal.NOT_ISSUED);
            case Issued _, Delivered _, Active _, Expired _ -> nothing();
            case Blocked blocked when blocked.reason() == BlockReason.MERGED -> reject(CardRefusal.OF_MERGED_HOLDER);
            case Blocked blocked when unblock.reasons().contains(blocked.reason()) -> accept(unblocked(blocked));
            case Blocked _ -> reject(CardRefusal.BLOCKED_BY_OTHERS);
            case Ended _ -> reject(CardRefusal.ENDED);
        };
    }

    private static Decision<CardEvent, CardRefusal> unblockAfterUnmerge(Card card) {
        return card instanceof Blocked blocked && blocked.reason() == BlockReason.MERGED
                ? accept(unblocked(blocked))
                : nothing();
    }

    private static CardEvent unblocked(Blocked blocked) {
        return new CardUnblocked(blocked.face().card(), blocked.face().citizen());
    }

    /// Only who has the card in hand gives it back.
    private static Decision<CardEvent, CardRefusal> end(EndCard end, Card card) {
        return switch (card) {
            case Unissued _ -> reject(CardRefusal.NOT_ISSUED);
            case Issued _ when end.reason() == EndReason.RETURNED -> reject(CardRefusal.NOT_DELIVERED);
            case Issued issued -> accept(ended(end, issued.face()));
            case Delivered delivered -> accept(ended(end, delivered.face()));
            case Active active -> accept(ended(end, active.face()));
            case Blocked blocked
            when blocked.before() instanceof Issued && end.reason() == EndReason.RETURNED ->
                reject(CardRefusal.NOT_DELIVERED);
            case Blocked blocked -> accept(ended(end, blocked.face()));
            case Expired expired -> accept(ended(end, expired.face()));
            case Ended ended
            when end.reason() == EndReason.RETURNED && ended.reason() != EndReason.RETURNED ->
                reject(CardRefusal.ENDED);
            case Ended _ -> nothing();
        };
    }

    private static CardEvent ended(EndCard end, CardFace face) {
        return new CardEnded(face.card(), face.citizen(), end.reason(), end.on());
    }

    @Override
    public Card evolve(Card card, CardEvent event) {
        return switch (event) {
            case CardIssued issued when card instanceof Unissued -> issued(issued.face());
            case CardMade _ when card instanceof Issued issued -> new Issued(issued.face(), true);
            case CardDelivered _ when card instanceof Issued issued -> new Delivered(issued.face());
            case CardActivated _ when card instanceof Delivered delivered -> new Active(delivered.face());
            case CardExtended it
            when card instanceof Active active ->
                new Active(active.face().until(it.expiresOn()), true, active.reminded());
            case CardRenewalDue _
            when card instanceof Active active -> new Active(active.face(), active.extended(), true);
            case CardRenewed it
            when card instanceof Active active -> new Active(active.face().until(it.expiresOn()));
            case CardRenewed it
            when card instanceof Expired expired -> new Active(expired.face().until(it.expiresOn()));
            case CardExpired _ when card instanceof Active active -> new Expired(active.face());
            case CardCoverageEnded _ when card instanceof Expired -> card;
            case CardCoverageResumed _ when card instanceof Active -> card;
            case CardUnblocked _ when card instanceof Blocked blocked -> blocked.before();
            case CardBlocked it
            when card instanceof Blocked blocked -> new Blocked(blocked.face(), blocked.before(), it.reason());
            case CardBlocked it
            when canStop(card) -> new Blocked(card.knownFace().orElseThrow(), card, it.reason());
            case CardEnded it when canStop(card) -> new Ended(card.knownFace().orElseThrow(), it.reason());
            case CardIssued _,
                    CardMade _,
                    CardDelivered _,
                    CardActivated _,
                    CardExtended _,
                    CardRenewalDue _,
                    CardRenewed _,
                    CardExpired _,
                    CardCoverageEnded _,
                    CardCoverageResumed _,
                    CardBlocked _,
                    CardUnblocked _,
                    CardEnded _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow");
        };
    }

    private static Card issued(CardFace face) {
        return face.isUsedAtOnce() ? new Active(face) : new Issued(face, face.kind() == CardFace.Kind.SOCIAL_SECURITY);
    }

    private static boolean canStop(Card card) {
        return switch (card) {
            case Unissued _, Ended _ -> false;
            case Issued _, Delivered _, Active _, Blocked _, Expired _ -> true;
        };
    }
}
