package city.healthcard.records.door;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.Decision.Accepted;
import city.healthcard.eventsourcing.Decision.Rejected;
import city.healthcard.eventsourcing.event.History;
import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.event.Journal.Caused;
import city.healthcard.eventsourcing.event.Journal.Pending;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.eventsourcing.store.VersionConflict;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.healthfile.HealthFile;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.reading.ReadFile;
import city.healthcard.records.reading.ReadId;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.ReadingDecider;
import city.healthcard.records.reading.ReadingEvent;
import city.healthcard.records.reading.ReadingRefusal;
import city.healthcard.records.reading.Scope;
import city.healthcard.records.visit.VisitId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets readers in, and records each of them, and each who was not let in. A stream of its own for each act of reading
/// is new by construction, so nothing has to be loaded; appends that arrive together share a commit.
@Singleton
public final class Door {

    private final ReadingDecider rules = new ReadingDecider();
    private final Journal<ReadingEvent> journal;
    private final CardHolders holders;
    private final Attempts attempts;

    Door(Journal<ReadingEvent> journal, CardHolders holders, Attempts attempts) {
        this.journal = journal;
        this.holders = holders;
        this.attempts = attempts;
    }

    /// Completes when the reading is allowed and durably recorded, under every name of the person. Fails with a
    /// `ProblemException` when it is refused, and that is durably recorded.
    public Uni<Void> admit(Reader reader, CitizenId citizen, Scope scope) {
        return admit(reader, citizen, scope, null, false);
    }

    /// The same of one visit, which is noted: whoever read it is told when it is corrected.
    public Uni<Void> admitToVisit(Reader reader, CitizenId citizen, UUID visit) {
        return admit(reader, citizen, Scope.VISIT, new VisitId(visit), false);
    }

    /// The same of one visit of a file of which the reader may not see everything. Where something is
    /// sealed, whoever asks for what is not open is refused, whether it is there or not.
    ///
    /// @param open as much of the file as the reader may see
    public Uni<Void> admitToVisit(Reader reader, CitizenId citizen, UUID visit, HealthFile open) {
        var hidden = open.sealed() && !open.restricted() && !open.shows(visit);
        return admit(reader, citizen, Scope.VISIT, new VisitId(visit), hidden);
    }

    private Uni<Void> admit(Reader reader, CitizenId citizen, Scope scope, @Nullable VisitId visit, boolean hidden) {
        var asked = asked(reader, citizen, scope, visit, hidden);
        return Uni.createFrom().deferred(() -> switch (rules.decide(asked, rules.initial())) {
            case Rejected<ReadingEvent, ReadingRefusal>(var reason) ->
                attempts.note(asked, reason).map(_ -> {
                    throw ReadingProblems.of(reason).exception();
                });
            case Accepted<ReadingEvent, ReadingRefusal>(var events) -> record(List.of(pending(asked.read(), events)));
        });
    }

    private ReadFile asked(Reader reader, CitizenId citizen, Scope scope, @Nullable VisitId visit, boolean hidden) {
        var names = holders.namesOf(citizen);
        return new ReadFile(
                new ReadId(UUID.randomUUID()),
                names.getFirst(),
                names.subList(1, names.size()),
                reader,
                scope,
                visit,
                hidden,
                journal.now());
    }

    /// The same for many citizens at once, each under one name, as part of work that goes on by itself. What
    /// was recorded for this work before is not recorded again.
    ///
    /// @param work tells one such work from another
    public Uni<Void> admitToEach(UUID work, Reader reader, List<CitizenId> citizens, Scope scope) {
        var now = journal.now();
        return Uni.createFrom().deferred(() -> {
            var readings = citizens.stream()
                    .map(citizen -> new ReadFile(
                            new ReadId(new CommandId(work).idFor(citizen.value().toString())),
                            citizen,
                            List.of(),
                            reader,
                            scope,
                            null,
                            false,
                            now))
                    .map(this::decided)
                    .toList();
            return record(readings).onFailure(VersionConflict.class).recoverWithUni(() -> recordMissing(readings));
        });
    }

    /// Work that was interrupted begins again with a portion of which some may have been recorded.
    private Uni<Void> recordMissing(List<Pending<ReadingEvent>> readings) {
        return Multi.createFrom()
                .iterable(readings)
                .onItem()
                .transformToUniAndConcatenate(reading -> record(List.of(reading))
                        .onFailure(VersionConflict.class)
                        .recoverWithNull())
                .onItem()
                .ignoreAsUni();
    }

    private Pending<ReadingEvent> decided(ReadFile asked) {
        return switch (rules.decide(asked, rules.initial())) {
            case Rejected<ReadingEvent, ReadingRefusal>(var reason) ->
                throw ReadingProblems.of(reason).exception();
            case Accepted<ReadingEvent, ReadingRefusal>(var events) -> pending(asked.read(), events);
        };
    }

    /// Completes when it is durably recorded that the reader is not let in, for one of the rules of the file.
    /// Whoever is told so, and how, is told by who asks.
    public Uni<Void> turnAway(Reader reader, CitizenId citizen, Scope scope) {
        var asked = asked(reader, citizen, scope, null, false);
        return Uni.createFrom().deferred(() -> switch (rules.decide(asked, rules.initial())) {
            case Rejected<ReadingEvent, ReadingRefusal>(var reason) -> attempts.note(asked, reason);
            case Accepted<ReadingEvent, ReadingRefusal> _ ->
                throw new IllegalStateException("the rules let this reader in");
        });
    }

    private static Pending<ReadingEvent> pending(ReadId read, List<ReadingEvent> events) {
        var cause = new CommandId(read.value());
        var fresh = History.<ReadingEvent>empty(StreamId.of("reading", read.value()));
        return new Pending<>(
                fresh, events.stream().map(event -> new Caused<>(event, cause)).toList());
    }

    private Uni<Void> record(List<Pending<ReadingEvent>> readings) {
        return journal.append(readings, journal.now()).replaceWithVoid();
    }
}
