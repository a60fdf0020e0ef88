package city.healthcard.card.stream;

import city.healthcard.card.application.Application;
import city.healthcard.card.application.ApplicationCommand;
import city.healthcard.card.application.ApplicationDecider;
import city.healthcard.card.application.ApplicationEvent;
import city.healthcard.card.application.ApplicationRefusal;
import city.healthcard.card.blank.BlankCommand;
import city.healthcard.card.blank.BlankDecider;
import city.healthcard.card.blank.BlankEvent;
import city.healthcard.card.blank.BlankRefusal;
import city.healthcard.card.blank.BlankStock;
import city.healthcard.card.blank.Keeper;
import city.healthcard.card.carduse.UseRefusal;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.citizen.CitizenCommand;
import city.healthcard.card.citizen.CitizenDecider;
import city.healthcard.card.citizen.CitizenEvent;
import city.healthcard.card.citizen.CitizenRefusal;
import city.healthcard.card.claim.ClaimCommand;
import city.healthcard.card.claim.ClaimDecider;
import city.healthcard.card.claim.ClaimEvent;
import city.healthcard.card.claim.ClaimRefusal;
import city.healthcard.card.claim.Claiming;
import city.healthcard.card.disclosure.Disclosure;
import city.healthcard.card.disclosure.DisclosureCommand;
import city.healthcard.card.disclosure.DisclosureDecider;
import city.healthcard.card.disclosure.DisclosureEvent;
import city.healthcard.card.disclosure.DisclosureRefusal;
import city.healthcard.card.distribution.Consignment;
import city.healthcard.card.distribution.ConsignmentCommand;
import city.healthcard.card.distribution.ConsignmentDecider;
import city.healthcard.card.distribution.ConsignmentEvent;
import city.healthcard.card.distribution.ConsignmentRefusal;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.card.id.PassId;
import city.healthcard.card.id.QrId;
import city.healthcard.card.id.ScanId;
import city.healthcard.card.inbox.Inbox;
import city.healthcard.card.inbox.InboxCommand;
import city.healthcard.card.inbox.InboxDecider;
import city.healthcard.card.inbox.InboxEvent;
import city.healthcard.card.inbox.InboxRefusal;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardCommand;
import city.healthcard.card.lifecycle.CardDecider;
import city.healthcard.card.lifecycle.CardEvent;
import city.healthcard.card.lifecycle.CardRefusal;
import city.healthcard.card.likeness.Likeness;
import city.healthcard.card.likeness.LikenessCommand;
import city.healthcard.card.likeness.LikenessCommand.NoteLikeness;
import city.healthcard.card.likeness.LikenessDecider;
import city.healthcard.card.likeness.LikenessEvent;
import city.healthcard.card.likeness.LikenessRefusal;
import city.healthcard.card.mandate.Mandate;
import city.healthcard.card.mandate.MandateCommand;
import city.healthcard.card.mandate.MandateDecider;
import city.healthcard.card.mandate.MandateEvent;
import city.healthcard.card.mandate.MandateRefusal;
import city.healthcard.card.partner.Certificates;
import city.healthcard.card.partner.Partner;
import city.healthcard.card.partner.PartnerCommand;
import city.healthcard.card.partner.PartnerDecider;
import city.healthcard.card.partner.PartnerEvent;
import city.healthcard.card.partner.PartnerRefusal;
import city.healthcard.card.pass.Pass;
import city.healthcard.card.pass.PassCommand;
import city.healthcard.card.pass.PassDecider;
import city.healthcard.card.pass.PassEvent;
import city.healthcard.card.production.Batch;
import city.healthcard.card.production.BatchCommand;
import city.healthcard.card.production.BatchDecider;
import city.healthcard.card.production.BatchEvent;
import city.healthcard.card.production.BatchRefusal;
import city.healthcard.card.qr.Qr;
import city.healthcard.card.qr.QrCommand;
import city.healthcard.card.qr.QrDecider;
import city.healthcard.card.qr.QrEvent;
import city.healthcard.card.scan.Scan;
import city.healthcard.card.scan.ScanCommand;
import city.healthcard.card.scan.ScanDecider;
import city.healthcard.card.scan.ScanEvent;
import city.healthcard.card.webhook.Webhook;
import city.healthcard.card.webhook.WebhookCommand;
import city.healthcard.card.webhook.WebhookDecider;
import city.healthcard.card.webhook.WebhookEvent;
import city.healthcard.card.webhook.WebhookRefusal;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.command.CommandHandler.Ask;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.service.Kernel;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All hearts of this service, each behind its handler.
@Singleton
public final class Hearts {

    private final CommandHandler<CitizenCommand, Citizen, CitizenEvent, CitizenRefusal> citizens;
    private final CommandHandler<ApplicationCommand, Application, ApplicationEvent, ApplicationRefusal> applications;
    private final CommandHandler<CardCommand, Card, CardEvent, CardRefusal> cards;
    private final CommandHandler<BatchCommand, Batch, BatchEvent, BatchRefusal> batches;
    private final CommandHandler<ConsignmentCommand, Consignment, ConsignmentEvent, ConsignmentRefusal> consignments;
    private final CommandHandler<ClaimCommand, Claiming, ClaimEvent, ClaimRefusal> claims;
    private final CommandHandler<LikenessCommand, Likeness, LikenessEvent, LikenessRefusal> likenesses;
    private final CommandHandler<DisclosureCommand, Disclosure, DisclosureEvent, DisclosureRefusal> disclosures;
    private final CommandHandler<QrCommand, Qr, QrEvent, UseRefusal> codes;
    private final CommandHandler<ScanCommand, Scan, ScanEvent, UseRefusal> scans;
    private final CommandHandler<PassCommand, Pass, PassEvent, UseRefusal> passes;
    private final CommandHandler<MandateCommand, Mandate, MandateEvent, MandateRefusal> mandates;
    private final CommandHandler<PartnerCommand, Certificates, PartnerEvent, PartnerRefusal> partners;
    private final CommandHandler<InboxCommand, Inbox, InboxEvent, InboxRefusal> inboxes;
    private final CommandHandler<WebhookCommand, Webhook, WebhookEvent, WebhookRefusal> webhooks;

    private final CommandHandler<BlankCommand, BlankStock, BlankEvent, BlankRefusal> blanks;

    Hearts(Kernel kernel) {
        citizens = kernel.handler(new CitizenDecider(), StoredTypes.CITIZEN);
        applications = kernel.handler(new ApplicationDecider(), StoredTypes.APPLICATION);
        cards = kernel.handler(new CardDecider(), StoredTypes.CARD);
        batches = kernel.handler(new BatchDecider(), StoredTypes.BATCH);
        consignments = kernel.handler(new ConsignmentDecider(), StoredTypes.CONSIGNMENT);
        claims = kernel.handler(new ClaimDecider(), StoredTypes.CLAIM);
        likenesses = kernel.handler(new LikenessDecider(), StoredTypes.LIKENESS);
        disclosures = kernel.handler(new DisclosureDecider(), StoredTypes.DISCLOSURE);
        codes = kernel.handler(new QrDecider(), StoredTypes.QR);
        scans = kernel.handler(new ScanDecider(), StoredTypes.SCAN);
        passes = kernel.handler(new PassDecider(), StoredTypes.PASS);
        mandates = kernel.handler(new MandateDecider(), StoredTypes.MANDATE);
        partners = kernel.handler(new PartnerDecider(), StoredTypes.PARTNER);
        inboxes = kernel.handler(new InboxDecider(), StoredTypes.INBOX);
        webhooks = kernel.handler(new WebhookDecider(), StoredTypes.WEBHOOK);
        blanks = kernel.handler(new BlankDecider(), StoredTypes.BLANK);
    }

    /// For many applications in one transaction.
    public CommandHandler<ApplicationCommand, Application, ApplicationEvent, ApplicationRefusal> applications() {
        return applications;
    }

    /// For many cards in one transaction.
    public CommandHandler<CardCommand, Card, CardEvent, CardRefusal> cards() {
        return cards;
    }

    /// For many claims in one transaction.
    public CommandHandler<ClaimCommand, Claiming, ClaimEvent, ClaimRefusal> claims() {
        return claims;
    }

    public Uni<Outcome<CitizenRefusal>> ask(CitizenId citizen, CitizenCommand command, CommandId cause) {
        return citizens.handle(Streams.of(citizen), command, cause);
    }

    /// Asks several citizens for what stands or falls together.
    ///
    /// @param asking from what is known of all to what each is asked; the first answer is the answer
    public Uni<Outcome<CitizenRefusal>> askTogether(
            List<CitizenId> all,
            Function<Map<CitizenId, Citizen>, SequencedMap<CitizenId, CitizenCommand>> asking,
            CommandId cause) {
        return citizens.handleTogether(
                all.stream().map(Streams::of).collect(Collectors.toSet()),
                states -> asking
                        .apply(all.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        citizen -> Objects.requireNonNull(states.get(Streams.of(citizen))))))
                        .sequencedEntrySet()
                        .stream()
                        .map(it -> new Ask<>(Streams.of(it.getKey()), it.getValue(), cause))
                        .toList());
    }

    /// Decides only upon the version that the caller has seen, if it says one.
    public Uni<Outcome<ApplicationRefusal>> ask(
            ApplicationId application, ApplicationCommand command, CommandId cause, OptionalLong expected) {
        return expected.isPresent()
                ? applications.handle(Streams.of(application), command, cause, expected.getAsLong())
                : ask(application, command, cause);
    }

    /// Whether this very command has changed the application.
    public Uni<Boolean> wasDone(ApplicationId application, CommandId cause) {
        return applications.isCauseAt(Streams.of(application), cause);
    }

    public Uni<Outcome<ApplicationRefusal>> ask(
            ApplicationId application, ApplicationCommand command, CommandId cause) {
        return applications.handle(Streams.of(application), command, cause);
    }

    /// Decides only upon the version that the caller has seen, if it says one.
    public Uni<Outcome<CardRefusal>> ask(CardId card, CardCommand command, CommandId cause, OptionalLong expected) {
        return expected.isPresent()
                ? cards.handle(Streams.of(card), command, cause, expected.getAsLong())
                : ask(card, command, cause);
    }

    public Uni<Outcome<CardRefusal>> ask(CardId card, CardCommand command, CommandId cause) {
        return cards.handle(Streams.of(card), command, cause);
    }

    /// Decides only upon the version that the caller has seen, if it says one.
    public Uni<Outcome<BatchRefusal>> ask(BatchId batch, BatchCommand command, CommandId cause, OptionalLong expected) {
        return expected.isPresent()
                ? batches.handle(Streams.of(batch), command, cause, expected.getAsLong())
                : ask(batch, command, cause);
    }

    public Uni<Outcome<BatchRefusal>> ask(BatchId batch, BatchCommand command, CommandId cause) {
        return batches.handle(Streams.of(batch), command, cause);
    }

    public Uni<Outcome<ConsignmentRefusal>> ask(
            ConsignmentId consignment, ConsignmentCommand command, CommandId cause) {
        return consignments.handle(Streams.of(consignment), command, cause);
    }

    /// Asks for a number that only one may have.
    public Uni<Outcome<ClaimRefusal>> claim(UUID index, UUID owner, CommandId cause) {
        return claims.handle(Streams.ofClaim(index), new ClaimCommand.Claim(owner), cause);
    }

    public Uni<Outcome<UseRefusal>> ask(QrId qr, QrCommand command, CommandId cause) {
        return codes.handle(Streams.of(qr), command, cause);
    }

    public Uni<Outcome<UseRefusal>> ask(ScanId scan, ScanCommand command, CommandId cause) {
        return scans.handle(Streams.of(scan), command, cause);
    }

    public Uni<Outcome<UseRefusal>> ask(PassId pass, PassCommand command, CommandId cause) {
        return passes.handle(Streams.of(pass), command, cause);
    }

    /// Asks for the authority to collect the card of an application.
    public Uni<Outcome<MandateRefusal>> askMandate(ApplicationId application, MandateCommand command, CommandId cause) {
        return mandates.handle(Streams.ofMandate(application), command, cause);
    }

    public Uni<Outcome<PartnerRefusal>> ask(Partner partner, PartnerCommand command, CommandId cause) {
        return partners.handle(Streams.of(partner), command, cause);
    }

    public Uni<Outcome<InboxRefusal>> askInbox(Partner partner, InboxCommand command, CommandId cause) {
        return inboxes.handle(Streams.ofInbox(partner), command, cause);
    }

    /// Which files of a partner were taken.
    public Uni<Inbox> stateOfInbox(Partner partner) {
        return inboxes.stateOf(Streams.ofInbox(partner));
    }

    public Uni<Outcome<WebhookRefusal>> askWebhook(Partner partner, WebhookCommand command, CommandId cause) {
        return webhooks.handle(Streams.ofWebhook(partner), command, cause);
    }

    /// Where and how a partner is told.
    public Uni<Webhook> stateOfWebhook(Partner partner) {
        return webhooks.stateOf(Streams.ofWebhook(partner));
    }

    public Uni<Outcome<BlankRefusal>> ask(Keeper keeper, BlankCommand command, CommandId cause) {
        return blanks.handle(Streams.of(keeper), command, cause);
    }

    /// How many blank cards a keeper has.
    public Uni<BlankStock> stateOf(Keeper keeper) {
        return blanks.stateOf(Streams.of(keeper));
    }

    /// By which certificates a partner is known.
    public Uni<Certificates> stateOf(Partner partner) {
        return partners.stateOf(Streams.of(partner));
    }

    /// Who may collect the card of an application for its holder.
    public Uni<Mandate> mandateFor(ApplicationId application) {
        return mandates.stateOf(Streams.ofMandate(application));
    }

    /// Gives back what was claimed by mistake.
    public Uni<Outcome<ClaimRefusal>> release(UUID index, UUID owner, CommandId cause) {
        return claims.handle(Streams.ofClaim(index), new ClaimCommand.Release(owner), cause);
    }

    /// Notes that a citizen is alike with others, if there are any.
    ///
    /// @param index the blind index of what is alike
    public Uni<Outcome<LikenessRefusal>> note(UUID index, NoteLikeness note, CommandId cause) {
        return likenesses.handle(Streams.ofLikeness(index), note, cause);
    }

    /// Notes an act of telling.
    public Uni<Outcome<DisclosureRefusal>> disclose(UUID id, DisclosureCommand command, CommandId cause) {
        return disclosures.handle(Streams.ofDisclosure(id), command, cause);
    }

    public Uni<Citizen> stateOf(CitizenId citizen) {
        return citizens.stateOf(Streams.of(citizen));
    }

    /// What is known of the person, whichever of the person's names the id is.
    public Uni<Citizen> personOf(CitizenId citizen) {
        return stateOf(citizen)
                .chain(state -> state instanceof Citizen.Merged merged
                        ? personOf(merged.into())
                        : Uni.createFrom().item(state));
    }

    public Uni<Application> stateOf(ApplicationId application) {
        return applications.stateOf(Streams.of(application));
    }

    public Uni<Card> stateOf(CardId card) {
        return cards.stateOf(Streams.of(card));
    }

    public Uni<Batch> stateOf(BatchId batch) {
        return batches.stateOf(Streams.of(batch));
    }

    public Uni<Consignment> stateOf(ConsignmentId consignment) {
        return consignments.stateOf(Streams.of(consignment));
    }

    public Uni<Qr> stateOf(QrId qr) {
        return codes.stateOf(Streams.of(qr));
    }

    public Uni<Scan> stateOf(ScanId scan) {
        return scans.stateOf(Streams.of(scan));
    }

    public Uni<Pass> stateOf(PassId pass) {
        return passes.stateOf(Streams.of(pass));
    }

    public Uni<Claiming> stateOfClaim(UUID index) {
        return claims.stateOf(Streams.ofClaim(index));
    }
}
