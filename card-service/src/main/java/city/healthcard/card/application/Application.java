package city.healthcard.card.application;

import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far an application has come.
public sealed interface Application {

    /// Not taken in.
    record Unsubmitted() implements Application {}

    /// Never to be taken in.
    record Abandoned() implements Application {}

    /// Between the desk and the batch.
    ///
    /// @param round 1 for the first submission, one more for every correction; 0 for a reissue, which
    /// nobody audits
    /// @param isReturned whether the applicant must correct it
    /// @param approvals what has been decided about this round
    /// @param attachments the latest picture of each kind
    record Open(
            ApplicationId id,
            CitizenId citizen,
            String number,
            ApplicationForm form,
            Desk desk,
            int round,
            boolean isReturned,
            Approvals approvals,
            Map<Attachment.Kind, Attachment> attachments)
            implements Application {

        public Open {
            attachments = Map.copyOf(attachments);
        }

        /// Whether nothing stands between it and a card.
        public boolean isReady() {
            return !isReturned && approvals.areComplete();
        }

        Open with(Approvals other) {
            return new Open(id, citizen, number, form, desk, round, isReturned, other, attachments);
        }

        Open attached(Attachment attachment) {
            var more = new EnumMap<Attachment.Kind, Attachment>(Attachment.Kind.class);
            more.putAll(attachments);
            more.put(attachment.kind(), attachment);
            return new Open(id, citizen, number, form, desk, round, isReturned, approvals, more);
        }

        Open returned() {
            return new Open(id, citizen, number, form, desk, round, true, approvals, attachments);
        }

        /// The deposit stays settled; the audits begin anew.
        Open corrected(int nextRound, ApplicationForm other, Desk where) {
            var anew = new Approvals(false, approvals.depositSettled(), false);
            return new Open(id, citizen, number, other, where, nextRound, false, anew, attachments);
        }
    }

    /// A batch makes its card.
    ///
    /// @param hasArrived whether the card lies at the bank
    record InProduction(Open before, BatchId batch, CardId card, boolean hasArrived) implements Application {}

    /// The applicant has the card.
    ///
    /// @param batch the batch that made it; absent when the social security card serves
    record Fulfilled(Open before, CardId card, @Nullable BatchId batch) implements Application {}

    /// Refused for good.
    record Rejected(Open before) implements Application {}

    /// Wanted no longer.
    record Withdrawn(Open before) implements Application {}

    /// What must come together, in whatever order it is heard.
    record Approvals(boolean first, boolean depositSettled, boolean finance) {

        static final Approvals NONE = new Approvals(false, false, false);
        static final Approvals NOT_NEEDED = new Approvals(true, true, true);

        boolean areComplete() {
            return first && depositSettled && finance;
        }

        Approvals withFirst() {
            return new Approvals(true, depositSettled, finance);
        }

        Approvals withDepositSettled() {
            return new Approvals(first, true, finance);
        }

        Approvals withFinance() {
            return new Approvals(first, depositSettled, true);
        }
    }
}
