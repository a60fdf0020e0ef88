package city.healthcard.card.stream;

import city.healthcard.card.application.ApplicationEvent;
import city.healthcard.card.application.ApplicationEvent.ApplicationCorrected;
import city.healthcard.card.application.ApplicationEvent.ApplicationSubmitted;
import city.healthcard.card.blank.BlankEvent;
import city.healthcard.card.citizen.CitizenEvent;
import city.healthcard.card.citizen.CitizenEvent.CitizenBornTo;
import city.healthcard.card.citizen.CitizenEvent.CitizenCorrected;
import city.healthcard.card.citizen.CitizenEvent.CitizenDocumentLinked;
import city.healthcard.card.citizen.CitizenEvent.CitizenDocumentRenewed;
import city.healthcard.card.citizen.CitizenEvent.CitizenDocumentUnlinked;
import city.healthcard.card.citizen.CitizenEvent.CitizenOriginalSeen;
import city.healthcard.card.citizen.CitizenEvent.CitizenRegistered;
import city.healthcard.card.citizen.KeepingGround;
import city.healthcard.card.claim.ClaimEvent;
import city.healthcard.card.disclosure.DisclosureEvent;
import city.healthcard.card.distribution.ConsignmentEvent;
import city.healthcard.card.distribution.Recipient;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.inbox.InboxEvent;
import city.healthcard.card.lifecycle.CardEvent;
import city.healthcard.card.lifecycle.CardEvent.CardIssued;
import city.healthcard.card.likeness.LikenessEvent;
import city.healthcard.card.mandate.MandateEvent;
import city.healthcard.card.partner.Partner;
import city.healthcard.card.partner.PartnerEvent;
import city.healthcard.card.pass.PassEvent;
import city.healthcard.card.production.BatchEvent;
import city.healthcard.card.qr.QrEvent;
import city.healthcard.card.scan.ScanEvent;
import city.healthcard.card.webhook.WebhookEvent;
import city.healthcard.card.webhook.WebhookEvent.WebhookRegistered;
import city.healthcard.card.webhook.WebhookEvent.WebhookSecretRotated;
import city.healthcard.eventsourcing.event.EventTypes;
import city.healthcard.eventsourcing.key.Subject;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// The stored events of this service. What names a person or a number is sealed for the citizen; the rest is
/// pseudonymous.
public final class StoredTypes {

    /// Identity has no term of its own: it is kept until the citizen is erased.
    private static final String BUCKET = "identity";

    public static final EventTypes<CitizenEvent> CITIZEN = EventTypes.of(CitizenEvent.class)
            .sealedFor(event -> switch (event) {
                case CitizenRegistered it -> sealedFor(it.citizen());
                case CitizenCorrected it -> sealedFor(it.citizen());
                case CitizenDocumentLinked it -> sealedFor(it.citizen());
                case CitizenDocumentUnlinked it -> sealedFor(it.citizen());
                case CitizenDocumentRenewed it -> sealedFor(it.citizen());
                case CitizenOriginalSeen it -> sealedFor(it.citizen());
                case CitizenBornTo it -> sealedFor(it.citizen());
                case CitizenEvent.CitizenCorrectionRequested it -> sealedFor(it.citizen());
                case CitizenEvent.CitizenCorrectionApproved it -> sealedFor(it.citizen());
                case CitizenEvent.CitizenCorrectionRefused it -> sealedFor(it.citizen());
                case CitizenEvent.CitizenMergeRequested it -> sealedFor(it.citizen());
                case CitizenEvent.CitizenMergeRefused it -> sealedFor(it.citizen());
                case CitizenEvent.CitizenUnmergeRequested it -> sealedFor(it.citizen());
                case CitizenEvent.CitizenUnmergeRefused it -> sealedFor(it.citizen());
                case CitizenEvent.CitizenFoundDistinct it -> sealedFor(it.citizen());
                case CitizenEvent.CitizenApplied _,
                        CitizenEvent.CitizenApplicationClosed _,
                        CitizenEvent.CitizenCardTaken _,
                        CitizenEvent.CitizenCardGivenUp _,
                        CitizenEvent.CitizenGuardianshipSet _,
                        CitizenEvent.CitizenMerged _,
                        CitizenEvent.CitizenAbsorbed _,
                        CitizenEvent.CitizenUnmerged _,
                        CitizenEvent.CitizenSeparated _,
                        CitizenEvent.CitizenEmigrated _,
                        CitizenEvent.CitizenDied _,
                        CitizenEvent.CitizenErasureRequested _,
                        CitizenEvent.CitizenErasureRefused _,
                        CitizenEvent.CitizenHoldPlaced _,
                        CitizenEvent.CitizenHoldLifted _,
                        CitizenEvent.CitizenErased _ -> Optional.empty();
            })
            .upcast("card/citizen-document-linked/1", "card/citizen-document-linked/2", StoredTypes::withOriginal)
            .upcast("card/citizen-erasure-refused/1", "card/citizen-erasure-refused/2", StoredTypes::withoutWords)
            .upcast("card/citizen-erased/1", "card/citizen-erased/2", StoredTypes::withoutApproval)
            .upcast("card/citizen-died/1", "card/citizen-died/2", StoredTypes::withoutEvidence)
            .upcast("card/citizen-emigrated/1", "card/citizen-emigrated/2", StoredTypes::withoutEvidence);

    public static final EventTypes<ApplicationEvent> APPLICATION = EventTypes.of(ApplicationEvent.class)
            .sealedFor(event -> switch (event) {
                case ApplicationSubmitted it -> sealedFor(it.citizen());
                case ApplicationEvent.ApplicationReissueSubmitted it -> sealedFor(it.citizen());
                case ApplicationCorrected it -> sealedFor(it.citizen());
                case ApplicationEvent.ApplicationAbandoned _,
                        ApplicationEvent.ApplicationPictureAttached _,
                        ApplicationEvent.ApplicationFirstApproved _,
                        ApplicationEvent.ApplicationDepositSettled _,
                        ApplicationEvent.ApplicationFinanceApproved _,
                        ApplicationEvent.ApplicationReturned _,
                        ApplicationEvent.ApplicationRejected _,
                        ApplicationEvent.ApplicationWithdrawn _,
                        ApplicationEvent.ApplicationEnteredProduction _,
                        ApplicationEvent.ApplicationCardArrived _,
                        ApplicationEvent.ApplicationLeftProduction _,
                        ApplicationEvent.ApplicationFulfilled _ -> Optional.empty();
            });

    public static final EventTypes<CardEvent> CARD = EventTypes.of(CardEvent.class)
            .sealedFor(event -> switch (event) {
                case CardIssued it -> sealedFor(it.citizen());
                case CardEvent.CardMade _,
                        CardEvent.CardDelivered _,
                        CardEvent.CardActivated _,
                        CardEvent.CardBlocked _,
                        CardEvent.CardUnblocked _,
                        CardEvent.CardExtended _,
                        CardEvent.CardRenewalDue _,
                        CardEvent.CardRenewed _,
                        CardEvent.CardExpired _,
                        CardEvent.CardCoverageEnded _,
                        CardEvent.CardCoverageResumed _,
                        CardEvent.CardEnded _ -> Optional.empty();
            });

    public static final EventTypes<BatchEvent> BATCH = EventTypes.of(BatchEvent.class)
            .upcast("card/batch-consigned/1", "card/batch-consigned/2", StoredTypes::unsigned);

    public static final EventTypes<ConsignmentEvent> CONSIGNMENT = EventTypes.of(ConsignmentEvent.class)
            .upcast("card/consignment-dispatched/1", "card/consignment-dispatched/2", StoredTypes::unsigned)
            .upcast("card/consignment-received/1", "card/consignment-received/2", StoredTypes::unsigned)
            .upcast("card/consignment-card-mailed/1", "card/consignment-card-mailed/2", StoredTypes::unsigned)
            .upcast("card/consignment-mail-delivered/1", "card/consignment-mail-delivered/2", StoredTypes::unsigned)
            .upcast(
                    "card/consignment-card-handed-out/1",
                    "card/consignment-card-handed-out/2",
                    json -> json.put("to", Recipient.NOT_RECORDED.name()));

    public static final EventTypes<MandateEvent> MANDATE = EventTypes.of(MandateEvent.class)
            .sealedFor(event -> switch (event) {
                case MandateEvent.MandateGiven it -> sealedFor(it.citizen());
                case MandateEvent.MandateWithdrawn _, MandateEvent.MandateUsed _ -> Optional.empty();
            });

    public static final EventTypes<PartnerEvent> PARTNER = EventTypes.of(PartnerEvent.class);

    public static final EventTypes<InboxEvent> INBOX = EventTypes.of(InboxEvent.class);

    public static final EventTypes<WebhookEvent> WEBHOOK = EventTypes.of(WebhookEvent.class)
            .sealedFor(event -> switch (event) {
                case WebhookRegistered it -> secretOf(it.partner());
                case WebhookSecretRotated it -> secretOf(it.partner());
                case WebhookEvent.WebhookDisabled _,
                        WebhookEvent.WebhookEnabled _,
                        WebhookEvent.WebhookRemoved _,
                        WebhookEvent.WebhookResendAsked _ -> Optional.empty();
            });

    public static final EventTypes<BlankEvent> BLANK = EventTypes.of(BlankEvent.class);

    public static final EventTypes<ClaimEvent> CLAIM = EventTypes.of(ClaimEvent.class);

    public static final EventTypes<LikenessEvent> LIKENESS = EventTypes.of(LikenessEvent.class);
    public static final EventTypes<DisclosureEvent> DISCLOSURE = EventTypes.of(DisclosureEvent.class);

    public static final EventTypes<QrEvent> QR = EventTypes.of(QrEvent.class);

    public static final EventTypes<ScanEvent> SCAN = EventTypes.of(ScanEvent.class);

    public static final EventTypes<PassEvent> PASS = EventTypes.of(PassEvent.class);

    private StoredTypes() {}

    /// Nobody was asked to sign at first.
    private static ObjectNode unsigned(ObjectNode json) {
        return json.put("by", "");
    }

    private static ObjectNode withOriginal(ObjectNode json) {
        var document = json.remove("document");
        json.putObject("original").<ObjectNode>set("document", document).putObject("validity");
        return json.put("evidence", "");
    }

    private static ObjectNode withoutWords(ObjectNode json) {
        json.remove("reason");
        return json.put("ground", KeepingGround.SAID_IN_WORDS.name());
    }

    /// One person decided, and nobody wrote down by which rule.
    private static ObjectNode withoutApproval(ObjectNode json) {
        json.putArray("applications");
        return json.putNull("approval");
    }

    /// Nobody wrote down which paper was shown, and to whom.
    private static ObjectNode withoutEvidence(ObjectNode json) {
        return json.putNull("evidence").putNull("by");
    }

    /// Under whose key it is kept what says who somebody is.
    public static Subject identityOf(CitizenId citizen) {
        return new Subject(citizen.value(), BUCKET);
    }

    /// A partner is no citizen: its secrets have a key of their own.
    private static Optional<Subject> secretOf(Partner partner) {
        return Optional.of(new Subject(Streams.webhookOf(partner), "webhook"));
    }

    private static Optional<Subject> sealedFor(CitizenId citizen) {
        return Optional.of(identityOf(citizen));
    }
}
