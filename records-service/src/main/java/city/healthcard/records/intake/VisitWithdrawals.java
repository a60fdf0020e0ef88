package city.healthcard.records.intake;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.visit.Visit;
import city.healthcard.records.visit.VisitCommand;
import city.healthcard.records.visit.VisitCommand.WithdrawVisit;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitRefusal;
import city.healthcard.webkit.precondition.VersionTag;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Takes visits out of the file that should never have been in it.
@Singleton
public final class VisitWithdrawals {

    private final CommandHandler<VisitCommand, Visit, VisitEvent, VisitRefusal> visits;
    private final CardIndexes indexes;
    private final InstantSource clock;

    VisitWithdrawals(
            CommandHandler<VisitCommand, Visit, VisitEvent, VisitRefusal> visits,
            CardIndexes indexes,
            InstantSource clock) {
        this.visits = visits;
        this.indexes = indexes;
        this.clock = clock;
    }

    /// Withdraws; the caller may speak for the institution.
    ///
    /// @param ifMatch the version the caller has seen, as an entity tag; absent when any will do
    public Uni<Response> withdraw(String institution, String number, String reason, @Nullable String ifMatch) {
        var visit = indexes.visitOf(institution, number);
        var stream = StreamId.of("visit", visit.value());
        var cause = CommandId.named("withdraw-visit", visit.value().toString());
        var command = new WithdrawVisit(visit, reason, clock.instant());
        var expected = VersionTag.expected(ifMatch);
        var outcome = expected.isEmpty()
                ? visits.handle(stream, command, cause)
                : visits.handle(stream, command, cause, expected.getAsLong());
        return outcome.map(VisitWithdrawals::answer)
                .onFailure(ErasedStream.class)
                .recoverWithItem(() -> VisitProblems.erased().response());
    }

    private static Response answer(Outcome<VisitRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Done<VisitRefusal> done ->
                Response.noContent().tag(VersionTag.of(done.version())).build();
            case Outcome.Refused<VisitRefusal> refused ->
                VisitProblems.of(refused.reason()).response();
            case Outcome.Outdated<VisitRefusal> outdated ->
                VersionTag.outdated(outdated.version()).response();
        };
    }
}
