package city.healthcard.card.reaction;

import city.healthcard.card.application.ApplicationCommand;
import city.healthcard.card.application.ApplicationCommand.RecordFinanceApproval;
import city.healthcard.card.application.ApplicationCommand.RecordFirstApproval;
import city.healthcard.card.application.ApplicationCommand.RecordRejection;
import city.healthcard.card.application.ApplicationCommand.RecordReturn;
import city.healthcard.card.application.ApplicationCommand.SettleDeposit;
import city.healthcard.card.application.ApplicationEvent;
import city.healthcard.card.blankstock.BlankStocks;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrected;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrectionApproved;
import city.healthcard.card.citizen.CitizenEvent.CitizenDied;
import city.healthcard.card.citizen.CitizenEvent.CitizenDocumentUnlinked;
import city.healthcard.card.citizen.CitizenEvent.CitizenEmigrated;
import city.healthcard.card.citizen.CitizenEvent.CitizenErased;
import city.healthcard.card.citizen.CitizenEvent.CitizenMerged;
import city.healthcard.card.citizen.CitizenEvent.CitizenRegistered;
import city.healthcard.card.citizen.CitizenEvent.CitizenUnmerged;
import city.healthcard.card.courier.Outbox;
import city.healthcard.card.distribution.ConsignmentEvent;
import city.healthcard.card.distribution.ConsignmentEvent.CardDestroyed;
import city.healthcard.card.distribution.ConsignmentEvent.CardHandedOut;
import city.healthcard.card.distribution.ConsignmentEvent.CardLost;
import city.healthcard.card.distribution.ConsignmentEvent.CardRedirected;
import city.healthcard.card.distribution.ConsignmentEvent.ConsignmentReceived;
import city.healthcard.card.distribution.ConsignmentEvent.MailDelivered;
import city.healthcard.card.document.Linking;
import city.healthcard.card.draft.Drafts;
import city.healthcard.card.handover.Custody;
import city.healthcard.card.handover.Forwarding;
import city.healthcard.card.holderdesk.HolderDesk;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.intake.Intake;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardEvent.CardActivated;
import city.healthcard.card.lifecycle.CardEvent.CardEnded;
import city.healthcard.card.lifecycle.CardEvent.CardRenewalDue;
import city.healthcard.card.lifecycle.EndReason;
import city.healthcard.card.making.Issuing;
import city.healthcard.card.making.MakerOrders;
import city.healthcard.card.making.Making;
import city.healthcard.card.merging.Likenesses;
import city.healthcard.card.merging.Merging;
import city.healthcard.card.people.Endings;
import city.healthcard.card.people.RefundNotice;
import city.healthcard.card.production.BatchEvent;
import city.healthcard.card.production.BatchEvent.BatchConsigned;
import city.healthcard.card.production.BatchEvent.BatchOrdered;
import city.healthcard.card.production.BatchEvent.BatchProduced;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.temporary.TemporaryCards;
import city.healthcard.card.term.DueTerms;
import city.healthcard.card.webhook.WebhookEvent.WebhookResendAsked;
import city.healthcard.contracts.audit.AuditContract;
import city.healthcard.contracts.payment.PaymentContract.DepositPaid;
import city.healthcard.contracts.payment.PaymentContract.DepositRefunded;
import city.healthcard.contracts.payment.PaymentContract.DepositWaived;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.webkit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/// All sentences. Those about other services carry an application forward; those about our own events finish what a
/// request began and may not have finished.
@Singleton
public final class CardReactions {

    private final Hearts hearts;
    private final Intake intake;
    private final Issuing issuing;
    private final Making making;
    private final MakerOrders maker;
    private final Forwarding forwarding;
    private final Custody custody;
    private final Endings endings;
    private final Linking linking;
    private final TemporaryCards temporaryCards;
    private final DueTerms terms;
    private final HolderDesk holderDesk;
    private final Merging merging;
    private final Likenesses likenesses;
    private final Drafts drafts;
    private final Outbox outbox;
    private final RefundNotice refunds;
    private final BlankStocks blanks;

    CardReactions(
            Hearts hearts,
            Intake intake,
            Issuing issuing,
            Making making,
            MakerOrders maker,
            Forwarding forwarding,
            Custody custody,
            Endings endings,
            Linking linking,
            TemporaryCards temporaryCards,
            DueTerms terms,
            HolderDesk holderDesk,
            Merging merging,
            Likenesses likenesses,
            Drafts drafts,
            Outbox outbox,
            RefundNotice refunds,
            BlankStocks blanks) {
        this.hearts = hearts;
        this.intake = intake;
        this.issuing = issuing;
        this.making = making;
        this.maker = maker;
        this.forwarding = forwarding;
        this.custody = custody;
        this.endings = endings;
        this.linking = linking;
        this.temporaryCards = temporaryCards;
        this.terms = terms;
        this.holderDesk = holderDesk;
        this.merging = merging;
        this.likenesses = likenesses;
        this.drafts = drafts;
        this.outbox = outbox;
        this.refunds = refunds;
        this.blanks = blanks;
    }

    /// The sentences.
    public List<Reaction<?>> all() {
        return List.of(
                sentence(
                        "WhenRegistrationApprovedThenNoteFirstApproval",
                        AuditContract.RegistrationApproved.class,
                        (fact, cause) -> intake.declareApproved(
                                        new ApplicationId(fact.applicationId()), fact.round(), cause)
                                .chain(() -> note(fact.applicationId(), new RecordFirstApproval(fact.round()), cause))),
                sentence(
                        "WhenFinanceApprovedThenNoteSecondApproval",
                        AuditContract.FinanceApproved.class,
                        (fact, cause) -> note(fact.applicationId(), new RecordFinanceApproval(fact.round()), cause)),
                sentence(
                        "WhenApplicationReturnedThenLetItBeCorrected",
                        AuditContract.ApplicationReturned.class,
                        (fact, cause) -> note(fact.applicationId(), new RecordReturn(fact.round()), cause)),
                sentence(
                        "WhenApplicationRejectedThenEndIt",
                        AuditContract.ApplicationRejected.class,
                        (fact, cause) -> note(fact.applicationId(), new RecordRejection(fact.round()), cause)),
                sentence(
                        "WhenDepositPaidThenSettleIt",
                        DepositPaid.class,
                        (fact, cause) -> note(fact.applicationId(), new SettleDeposit(false), cause)),
                sentence(
                        "WhenDepositWaivedThenSettleIt",
                        DepositWaived.class,
                        (fact, cause) -> note(fact.applicationId(), new SettleDeposit(true), cause)),
                new Reaction<>(
                        "WhenDepositRefundedThenTellWhoPaid",
                        DepositRefunded.class,
                        (fact, cause, at) -> refunds.tell(fact, cause, at)
                                .onFailure(ErasedStream.class)
                                .recoverWithNull()),
                sentence(
                        "WhenApplicationEndedWithoutCardThenFreeItsCitizen",
                        ApplicationEvent.ApplicationRejected.class,
                        (event, _) -> intake.close(event.citizen(), event.application())),
                sentence(
                        "WhenApplicationWithdrawnThenFreeItsCitizen",
                        ApplicationEvent.ApplicationWithdrawn.class,
                        (event, _) -> intake.close(event.citizen(), event.application())),
                sentence(
                        "WhenApplicationWithdrawnThenDiscardItsDrafts",
                        ApplicationEvent.ApplicationWithdrawn.class,
                        (event, _) -> drafts.discardOf(List.of(event.application()))),
                sentence(
                        "WhenApplicationRejectedThenDiscardItsDrafts",
                        ApplicationEvent.ApplicationRejected.class,
                        (event, _) -> drafts.discardOf(List.of(event.application()))),
                sentence(
                        "WhenBatchOrderedThenTellMaker",
                        BatchOrdered.class,
                        (event, _) -> maker.sendSoon(event.batch())),
                sentence(
                        "WhenBatchProducedThenSettleItsCards",
                        BatchProduced.class,
                        (event, _) -> making.settle(event.batch())),
                sentence("WhenBatchProducedThenBookItsBlanks", BatchProduced.class, (event, _) -> blanks.use(event)),
                sentence(
                        "WhenBatchConsignedThenDispatchConsignment",
                        BatchConsigned.class,
                        (event, _) -> forwarding.dispatch(
                                event.batch(), event.consignment(), event.destination(), event.by())),
                sentence(
                        "WhenConsignmentReceivedThenTellApplications",
                        ConsignmentReceived.class,
                        (event, _) -> forwarding.arrive(event.consignment())),
                sentence("WhenCardRedirectedThenSendItOn", CardRedirected.class, (event, _) -> custody.sendOn(event)),
                sentence(
                        "WhenCardLostThenMakeItAnew",
                        CardLost.class,
                        (event, _) -> custody.giveUp(event.consignment(), event.card())),
                sentence(
                        "WhenCardDestroyedThenEndIt",
                        CardDestroyed.class,
                        (event, _) -> custody.end(event.consignment(), event.card(), event.ground())),
                new Reaction<>("WhenBatchMovesThenTellPartners", BatchEvent.class, outbox::tell),
                new Reaction<>("WhenConsignmentMovesThenTellPartners", ConsignmentEvent.class, outbox::tell),
                sentence("WhenResendAskedThenSendAgain", WebhookResendAsked.class, outbox::resend),
                sentence("WhenCardHandedOutThenDeliverIt", CardHandedOut.class, (event, _) -> deliver(event.card())),
                sentence("WhenMailDeliveredThenDeliverCard", MailDelivered.class, (event, _) -> deliver(event.card())),
                sentence(
                        "WhenCardActivatedThenConvertTemporaryCard",
                        CardActivated.class,
                        (event, _) -> temporaryCards.convert(event.citizen())),
                sentence("WhenCardRenewalDueThenRemindHolder", CardRenewalDue.class, (event, _) -> terms.remind(event)),
                sentence(
                        "WhenCardReturnedThenLetItGo",
                        CardEnded.class,
                        (event, _) -> event.reason() == EndReason.RETURNED
                                ? holderDesk.letGo(event.citizen(), event.card())
                                : Uni.createFrom().voidItem()),
                sentence(
                        "WhenCitizenDiedThenEndCard", CitizenDied.class, (event, _) -> endings.windUp(event.citizen())),
                sentence(
                        "WhenCitizenEmigratedThenEndCard",
                        CitizenEmigrated.class,
                        (event, _) -> endings.windUp(event.citizen())),
                sentence(
                        "WhenCorrectionApprovedThenMakeCardAnew",
                        CitizenCorrectionApproved.class,
                        (event, _) -> endings.makeAnew(event.citizen())),
                sentence(
                        "WhenCitizenMergedThenSettleHoldings",
                        CitizenMerged.class,
                        (event, _) -> merging.settle(event.citizen())),
                sentence(
                        "WhenCitizenUnmergedThenSettleHoldings",
                        CitizenUnmerged.class,
                        (event, _) -> merging.settle(event.citizen())),
                sentence(
                        "WhenCitizenRegisteredThenLookForLikeness",
                        CitizenRegistered.class,
                        (event, cause) -> likenesses.note(event.citizen(), event.person(), cause)),
                sentence(
                        "WhenCitizenCorrectedThenLookForLikeness",
                        CitizenCorrected.class,
                        (event, cause) -> likenesses.note(event.citizen(), event.person(), cause)),
                sentence(
                        "WhenCorrectionApprovedThenLookForLikeness",
                        CitizenCorrectionApproved.class,
                        (event, cause) -> likenesses.note(event.citizen(), event.person(), cause)),
                sentence(
                        "WhenDocumentUnlinkedThenGiveBackItsClaim",
                        CitizenDocumentUnlinked.class,
                        (event, cause) -> linking.release(event.citizen(), event.document(), cause)),
                sentence(
                        "WhenCitizenErasedThenShredKeys",
                        CitizenErased.class,
                        (event, _) -> endings.forget(event.citizen())),
                sentence(
                        "WhenCitizenErasedThenDiscardDrafts",
                        CitizenErased.class,
                        (event, _) -> drafts.discardOf(event.applications())));
    }

    /// An effect on whose way a key turns out to be destroyed is done; one that a rule forbids will be
    /// forbidden again, and is parked for an operator.
    private static <F> Reaction<F> sentence(
            String name, Class<F> trigger, BiFunction<F, CommandId, ? extends Uni<?>> effect) {
        return new Reaction<>(
                name,
                trigger,
                (fact, cause) -> Uni.createFrom()
                        .deferred(() -> effect.apply(fact, cause))
                        .replaceWithVoid()
                        .onFailure(ErasedStream.class)
                        .recoverWithNull()
                        .onFailure(ProblemException.class)
                        .transform(problem -> new IllegalStateException(problem.getMessage())));
    }

    /// What was noted may have been the last thing that was missing.
    private Uni<Void> note(UUID application, ApplicationCommand command, CommandId cause) {
        var id = new ApplicationId(application);
        return hearts.ask(id, command, cause).chain(() -> issuing.serveInsured(id));
    }

    /// A card that has ended meanwhile is delivered to nobody.
    private Uni<?> deliver(CardId card) {
        return hearts.stateOf(card)
                .chain(state -> state instanceof Card.Issued
                        ? forwarding.deliver(card).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }
}
