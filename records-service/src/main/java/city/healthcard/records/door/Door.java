package city.healthcard.records.door;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.Decision.Accepted;
import city.healthcard.eventsourcing.Decision.Rejected;
import city.healthcard.eventsourcing.event.History;
import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.event.Journal.Caused;
import city.healthcard.eventsourcing.event.Journal.Pending;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.records.reading.ReadFile;
import city.healthcard.records.reading.ReadId;
import city.healthcard.records.reading.Reader;
import city.healthcard.records.reading.ReadingDecider;
import city.healthcard.records.reading.ReadingEvent;
import city.healthcard.records.reading.ReadingRefusal;
import city.healthcard.records.reading.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/// Lets readers in, and records each of them. A stream of its own for each act of reading is new by construction, so
/// nothing has to be loaded; appends that arrive together share a commit.
@Singleton
public final class Door {

    private final ReadingDecider rules = new ReadingDecider();
    private final Journal<ReadingEvent> journal;
    private final CardHolders holders;

    Door(Journal<ReadingEvent> journal, CardHolders holders) {
        this.journal = journal;
        this.holders = holders;
    }

    /// Completes when the reading is allowed and durably recorded, under every name of the person. Fails
    /// with a `ProblemException` when it
    /// is refused.
    public Uni<Void> admit(Reader reader, CitizenId citizen, Scope scope) {
        var now = journal.now();
        var names = holders.namesOf(citizen);
        var asked = new ReadFile(
                new ReadId(UUID.randomUUID()), names.getFirst(), names.subList(1, names.size()), reader, scope, now);
        return switch (rules.decide(asked, rules.initial())) {
            case Rejected<ReadingEvent, ReadingRefusal>(var reason) ->
                Uni.createFrom().failure(ReadingProblems.of(reason).exception());
            case Accepted<ReadingEvent, ReadingRefusal>(var events) -> record(asked.read(), events);
        };
    }

    private Uni<Void> record(ReadId read, List<ReadingEvent> events) {
        var cause = new CommandId(read.value());
        var fresh = History.<ReadingEvent>empty(StreamId.of("reading", read.value()));
        var caused = events.stream().map(event -> new Caused<>(event, cause)).toList();
        return journal.append(List.of(new Pending<>(fresh, caused)), journal.now())
                .replaceWithVoid();
    }
}
