package city.healthcard.card.application;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.policy.CardPolicy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is asked of an application.
public sealed interface ApplicationCommand {

    /// Take it in.
    ///
    /// @param number what the applicant is told, such as `7XK2-M9QD-4TRA`
    record SubmitApplication(
            ApplicationId application,
            CitizenId citizen,
            String number,
            ApplicationForm form,
            Desk desk,
            LocalDate on,
            CardPolicy policy)
            implements ApplicationCommand {}

    /// Take in the wish for another card in place of one that was lost or is broken: person and deposit are
    /// known, so nobody audits it.
    ///
    /// @param form who it is, as known today, and how the new card gets there
    /// @param replaces the card that is used no more
    record SubmitReissue(
            ApplicationId application,
            CitizenId citizen,
            String number,
            ApplicationForm form,
            Desk desk,
            CardId replaces,
            LocalDate on,
            CardPolicy policy)
            implements ApplicationCommand {}

    /// It never arrived; nobody shall submit it later.
    record AbandonApplication(ApplicationId application, CitizenId citizen) implements ApplicationCommand {}

    /// A desk has the applicant and the original before it: what came from home and was approved by nobody
    /// ends.
    record GiveWay() implements ApplicationCommand {}

    /// What was returned comes back corrected.
    ///
    /// @param round what was seen of it; absent when nobody has said
    /// @param district whose queue it joins from now on; absent to stay in its own
    record CorrectApplication(
            ApplicationForm form,
            @Nullable Integer round,
            @Nullable String district,
            LocalDate on,
            CardPolicy policy) implements ApplicationCommand {}

    /// Keep a picture with it.
    record AttachPicture(Attachment attachment, LocalDate on) implements ApplicationCommand {}

    /// The registration centre has approved this round.
    record RecordFirstApproval(int round) implements ApplicationCommand {}

    /// The deposit is paid, or none is owed.
    record SettleDeposit(boolean waived) implements ApplicationCommand {}

    /// The finance department has approved this round.
    record RecordFinanceApproval(int round) implements ApplicationCommand {}

    /// This round goes back to the applicant.
    record RecordReturn(int round) implements ApplicationCommand {}

    /// It is refused for good.
    record RecordRejection(int round) implements ApplicationCommand {}

    /// The applicant wants it no longer, or has died.
    record WithdrawApplication() implements ApplicationCommand {}

    /// The batch makes its card.
    record EnterProduction(BatchId batch, CardId card) implements ApplicationCommand {}

    /// The card lies at the bank.
    record RecordArrival(CardId card) implements ApplicationCommand {}

    /// The batch did not make its card; another batch will.
    record LeaveProduction(BatchId batch, CardId card) implements ApplicationCommand {}

    /// The applicant has the card.
    record FulfilApplication(CardId card, LocalDate on) implements ApplicationCommand {}
}
