package city.healthcard.card;

import city.healthcard.card.batchsheet.BatchSheet;
import city.healthcard.card.blankstock.BlankSheet;
import city.healthcard.card.branchdesk.ConsignmentContents;
import city.healthcard.card.correction.CorrectionCase;
import city.healthcard.card.erasure.ErasureCase;
import city.healthcard.card.guardianship.GuardianshipReview;
import city.healthcard.card.holdings.CitizenHoldings;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.merging.LikePair;
import city.healthcard.card.reaction.CardReactions;
import city.healthcard.card.register.RegisteredInstitution;
import city.healthcard.card.revocation.CardPasses;
import city.healthcard.card.stream.StoredTypes;
import city.healthcard.card.term.CardTerm;
import city.healthcard.card.tracker.ApplicationDetails;
import city.healthcard.contracts.audit.AuditContract;
import city.healthcard.contracts.payment.PaymentContract;
import city.healthcard.eventsourcing.relay.Aggregate;
import city.healthcard.eventsourcing.relay.Publication;
import city.healthcard.eventsourcing.service.EventSourcedService;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/// What this service consists of.
@Singleton
final class CardService {

    @Produces
    @Singleton
    EventSourcedService service(NumberIndex index, CardReactions reactions) {
        var publication = new CardPublication(index);
        return new EventSourcedService(
                List.of(
                        new Aggregate<>(StoredTypes.CITIZEN, event -> publication.publish(event.event())),
                        new Aggregate<>(StoredTypes.APPLICATION, event -> publication.publish(event.event())),
                        new Aggregate<>(StoredTypes.CARD, event -> publication.publish(event.event())),
                        new Aggregate<>(StoredTypes.BATCH, Publication.none()),
                        new Aggregate<>(StoredTypes.CONSIGNMENT, Publication.none()),
                        new Aggregate<>(StoredTypes.MANDATE, Publication.none()),
                        new Aggregate<>(StoredTypes.PARTNER, Publication.none()),
                        new Aggregate<>(StoredTypes.INBOX, Publication.none()),
                        new Aggregate<>(StoredTypes.WEBHOOK, Publication.none()),
                        new Aggregate<>(StoredTypes.BLANK, Publication.none()),
                        new Aggregate<>(StoredTypes.CLAIM, Publication.none()),
                        new Aggregate<>(StoredTypes.LIKENESS, Publication.none()),
                        new Aggregate<>(StoredTypes.DISCLOSURE, Publication.none()),
                        new Aggregate<>(StoredTypes.QR, event -> CardUsePublication.publish(event.event())),
                        new Aggregate<>(StoredTypes.SCAN, event -> CardUsePublication.publish(event.event())),
                        new Aggregate<>(StoredTypes.PASS, Publication.none())),
                List.of(AuditContract.class, PaymentContract.class),
                List.of(
                        ApplicationDetails.VIEW,
                        CitizenHoldings.VIEW,
                        GuardianshipReview.VIEW,
                        CardTerm.VIEW,
                        CorrectionCase.VIEW,
                        ErasureCase.VIEW,
                        LikePair.VIEW,
                        BatchSheet.VIEW,
                        BlankSheet.VIEW,
                        ConsignmentContents.VIEW,
                        RegisteredInstitution.VIEW,
                        CardPasses.VIEW),
                reactions.all());
    }
}
