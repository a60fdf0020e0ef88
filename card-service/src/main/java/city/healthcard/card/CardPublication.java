package city.healthcard.card;

import city.healthcard.card.application.ApplicationEvent;
import city.healthcard.card.application.ApplicationForm;
import city.healthcard.card.application.Desk;
import city.healthcard.card.citizen.CitizenEvent;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.lifecycle.CardEvent;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.lifecycle.EndReason;
import city.healthcard.contracts.card.CardContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What the city learns of what happened here.
final class CardPublication {

    private final NumberIndex index;

    CardPublication(NumberIndex index) {
        this.index = index;
    }

    List<CardContract> publish(CardEvent event) {
        return switch (event) {
            case CardEvent.CardIssued it -> issued(it.face());
            case CardEvent.CardMade _ -> List.of();
            case CardEvent.CardDelivered it ->
                List.of(new CardContract.CardDelivered(
                        it.citizen().value(), it.card().value(), it.deliveredOn()));
            case CardEvent.CardActivated it ->
                List.of(new CardContract.CardActivated(
                        it.citizen().value(), it.card().value()));
            case CardEvent.CardBlocked it ->
                List.of(new CardContract.CardBlocked(
                        it.citizen().value(), it.card().value()));
            case CardEvent.CardUnblocked it ->
                List.of(new CardContract.CardUnblocked(
                        it.citizen().value(), it.card().value()));
            case CardEvent.CardExtended it -> List.of(termSet(it, it.expiresOn()));
            case CardEvent.CardRenewed it -> List.of(termSet(it, it.expiresOn()));
            case CardEvent.CardCoverageEnded it ->
                List.of(new CardContract.CoverageEnded(it.citizen().value(), it.endedOn()));
            case CardEvent.CardCoverageResumed it ->
                List.of(new CardContract.CoverageEstablished(it.citizen().value(), it.resumedOn()));
            case CardEvent.CardRenewalDue _, CardEvent.CardExpired _ -> List.of();
            case CardEvent.CardEnded it -> ended(it);
        };
    }

    private List<CardContract> issued(CardFace face) {
        var application = face.application();
        var number = index.of(face.number());
        if (application != null) {
            return List.of(new CardContract.CardIssued(
                    face.citizen().value(), face.card().value(), application.value(), number, face.expiresOn()));
        }
        var recognised = new CardContract.CardRecognised(
                face.citizen().value(), face.card().value(), face.kind().word(), number, face.expiresOn());
        return face.kind() == CardFace.Kind.SOCIAL_SECURITY
                ? List.of(
                        recognised,
                        new CardContract.CoverageEstablished(face.citizen().value(), face.issuedOn()))
                : List.of(recognised);
    }

    private static List<CardContract> ended(CardEvent.CardEnded it) {
        var blocked =
                new CardContract.CardBlocked(it.citizen().value(), it.card().value());
        return it.reason() == EndReason.RETURNED
                ? List.of(
                        blocked,
                        new CardContract.CardReturned(
                                it.citizen().value(), it.card().value(), it.endedOn()))
                : List.of(blocked);
    }

    private static CardContract termSet(CardEvent event, LocalDate expiresOn) {
        return new CardContract.CardTermSet(
                event.citizen().value(), event.card().value(), expiresOn);
    }

    List<CardContract> publish(ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.ApplicationSubmitted it ->
                List.of(submitted(it.citizen(), it.application(), 1, it.form(), it.desk(), it.submittedOn()));
            case ApplicationEvent.ApplicationCorrected it ->
                List.of(submitted(it.citizen(), it.application(), it.round(), it.form(), it.desk(), it.correctedOn()));
            case ApplicationEvent.ApplicationWithdrawn it ->
                List.of(new CardContract.ApplicationWithdrawn(
                        it.citizen().value(), it.application().value()));
            case ApplicationEvent.ApplicationReissueSubmitted _,
                    ApplicationEvent.ApplicationAbandoned _,
                    ApplicationEvent.ApplicationPictureAttached _,
                    ApplicationEvent.ApplicationFirstApproved _,
                    ApplicationEvent.ApplicationDepositSettled _,
                    ApplicationEvent.ApplicationFinanceApproved _,
                    ApplicationEvent.ApplicationReturned _,
                    ApplicationEvent.ApplicationRejected _,
                    ApplicationEvent.ApplicationEnteredProduction _,
                    ApplicationEvent.ApplicationCardArrived _,
                    ApplicationEvent.ApplicationLeftProduction _,
                    ApplicationEvent.ApplicationFulfilled _ -> List.of();
        };
    }

    List<CardContract> publish(CitizenEvent event) {
        return switch (event) {
            case CitizenEvent.CitizenDied it ->
                List.of(new CardContract.CitizenDeceased(it.citizen().value(), it.diedOn()));
            case CitizenEvent.CitizenGuardianshipSet it ->
                it.guardianship().guardian() == null
                        ? List.of()
                        : List.of(new CardContract.GuardianshipSet(
                                it.citizen().value(),
                                it.guardianship().guardian().value(),
                                it.guardianship().rights().name().toLowerCase(Locale.ROOT),
                                it.since()));
            case CitizenEvent.CitizenMerged it ->
                List.of(new CardContract.CitizenMerged(
                        it.citizen().value(), it.into().value(), it.merge(), it.on()));
            case CitizenEvent.CitizenUnmerged it ->
                List.of(new CardContract.CitizenUnmerged(
                        it.citizen().value(), it.from().value(), it.merge(), it.on()));
            case CitizenEvent.CitizenErased it ->
                List.of(new CardContract.CitizenErased(it.citizen().value()));
            case CitizenEvent.CitizenRegistered _,
                    CitizenEvent.CitizenCorrected _,
                    CitizenEvent.CitizenApplied _,
                    CitizenEvent.CitizenApplicationClosed _,
                    CitizenEvent.CitizenCardTaken _,
                    CitizenEvent.CitizenCardGivenUp _,
                    CitizenEvent.CitizenDocumentLinked _,
                    CitizenEvent.CitizenDocumentUnlinked _,
                    CitizenEvent.CitizenDocumentRenewed _,
                    CitizenEvent.CitizenOriginalSeen _,
                    CitizenEvent.CitizenBornTo _,
                    CitizenEvent.CitizenCorrectionRequested _,
                    CitizenEvent.CitizenCorrectionApproved _,
                    CitizenEvent.CitizenCorrectionRefused _,
                    CitizenEvent.CitizenErasureRequested _,
                    CitizenEvent.CitizenErasureRefused _,
                    CitizenEvent.CitizenHoldPlaced _,
                    CitizenEvent.CitizenHoldLifted _,
                    CitizenEvent.CitizenMergeRequested _,
                    CitizenEvent.CitizenMergeRefused _,
                    CitizenEvent.CitizenAbsorbed _,
                    CitizenEvent.CitizenUnmergeRequested _,
                    CitizenEvent.CitizenUnmergeRefused _,
                    CitizenEvent.CitizenSeparated _,
                    CitizenEvent.CitizenFoundDistinct _,
                    CitizenEvent.CitizenEmigrated _ -> List.of();
        };
    }

    private static CardContract submitted(
            CitizenId citizen, ApplicationId application, int round, ApplicationForm form, Desk desk, LocalDate on) {
        return new CardContract.ApplicationSubmitted(
                citizen.value(),
                application.value(),
                round,
                form.coverage().insured(),
                Objects.requireNonNullElse(desk.institution(), ""),
                desk.district(),
                form.guardian() != null,
                on);
    }
}
