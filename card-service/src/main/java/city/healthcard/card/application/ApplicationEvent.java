package city.healthcard.card.application;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.Discrepancy;
import city.healthcard.contracts.WireType;
import java.time.LocalDate;
import java.util.List;

/// What happened to an application.
public sealed interface ApplicationEvent {

    /// Which one.
    ApplicationId application();

    /// Whose.
    CitizenId citizen();

    /// It waits for the first audit.
    ///
    /// @param discrepancies what an auditor must look at
    /// @param policy the version that decided
    @WireType("card/application-submitted/1")
    record ApplicationSubmitted(
            ApplicationId application,
            CitizenId citizen,
            String number,
            ApplicationForm form,
            Desk desk,
            LocalDate submittedOn,
            List<Discrepancy> discrepancies,
            String policy)
            implements ApplicationEvent {
        public ApplicationSubmitted {
            discrepancies = List.copyOf(discrepancies);
        }
    }

    /// Another card is to take the place of one that is used no more.
    ///
    /// @param replaces that one
    /// @param policy the version in force
    @WireType("card/application-reissue-submitted/1")
    record ApplicationReissueSubmitted(
            ApplicationId application,
            CitizenId citizen,
            String number,
            ApplicationForm form,
            Desk desk,
            CardId replaces,
            LocalDate submittedOn,
            String policy)
            implements ApplicationEvent {}

    /// It never arrived.
    @WireType("card/application-abandoned/1")
    record ApplicationAbandoned(ApplicationId application, CitizenId citizen) implements ApplicationEvent {}

    /// It waits for the first audit again.
    @WireType("card/application-corrected/1")
    record ApplicationCorrected(
            ApplicationId application,
            CitizenId citizen,
            int round,
            ApplicationForm form,
            Desk desk,
            LocalDate correctedOn,
            List<Discrepancy> discrepancies,
            String policy)
            implements ApplicationEvent {
        public ApplicationCorrected {
            discrepancies = List.copyOf(discrepancies);
        }
    }

    /// A picture is kept with it; a later one of the same kind takes its place.
    @WireType("card/application-picture-attached/1")
    record ApplicationPictureAttached(
            ApplicationId application, CitizenId citizen, Attachment attachment, LocalDate attachedOn)
            implements ApplicationEvent {}

    /// The first audit is passed.
    @WireType("card/application-first-approved/1")
    record ApplicationFirstApproved(ApplicationId application, CitizenId citizen, int round)
            implements ApplicationEvent {}

    /// Nothing is owed any more.
    @WireType("card/application-deposit-settled/1")
    record ApplicationDepositSettled(ApplicationId application, CitizenId citizen, boolean waived)
            implements ApplicationEvent {}

    /// The second audit is passed.
    @WireType("card/application-finance-approved/1")
    record ApplicationFinanceApproved(ApplicationId application, CitizenId citizen, int round)
            implements ApplicationEvent {}

    /// It is back with the applicant.
    @WireType("card/application-returned/1")
    record ApplicationReturned(ApplicationId application, CitizenId citizen, int round) implements ApplicationEvent {}

    /// It is refused for good.
    @WireType("card/application-rejected/1")
    record ApplicationRejected(ApplicationId application, CitizenId citizen, int round) implements ApplicationEvent {}

    /// It is wanted no longer.
    @WireType("card/application-withdrawn/1")
    record ApplicationWithdrawn(ApplicationId application, CitizenId citizen) implements ApplicationEvent {}

    /// Its card is being made.
    @WireType("card/application-entered-production/1")
    record ApplicationEnteredProduction(ApplicationId application, CitizenId citizen, BatchId batch, CardId card)
            implements ApplicationEvent {}

    /// Its card lies at the bank.
    @WireType("card/application-card-arrived/1")
    record ApplicationCardArrived(ApplicationId application, CitizenId citizen, CardId card)
            implements ApplicationEvent {}

    /// Its card was not made after all.
    @WireType("card/application-left-production/1")
    record ApplicationLeftProduction(ApplicationId application, CitizenId citizen, BatchId batch, CardId card)
            implements ApplicationEvent {}

    /// The applicant has the card.
    @WireType("card/application-fulfilled/1")
    record ApplicationFulfilled(ApplicationId application, CitizenId citizen, CardId card, LocalDate fulfilledOn)
            implements ApplicationEvent {}
}
