package city.healthcard.records.intake;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.records.citizen.CardIndex;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitId;
import java.time.Instant;

/// A visit that was posted and found in order.
///
/// @param at when it reached us
record PostedVisit(VisitId visit, CardIndex card, Account account, Instant at) {

    /// The same for the same content, so that saying it again is one intention however often it arrives.
    CommandId cause() {
        return causeOf(visit, account);
    }

    static CommandId causeOf(VisitId visit, Account account) {
        return CommandId.named("record-visit", visit.value() + "/" + account.revision() + '/' + account.hash());
    }
}
