package city.healthcard.records.intake;

import city.healthcard.eventsourcing.Decision.Accepted;
import city.healthcard.eventsourcing.Decision.Rejected;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.command.CommandHandler.Ask;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.parking.Parking.Waiting;
import city.healthcard.records.parking.ParkingDecider;
import city.healthcard.records.parking.ParkingEvent;
import city.healthcard.records.parking.ParkingEvent.ParkedAttached;
import city.healthcard.records.parking.ParkingId;
import city.healthcard.records.parking.PostId;
import city.healthcard.records.visit.Visit;
import city.healthcard.records.visit.VisitCommand;
import city.healthcard.records.visit.VisitCommand.RecordVisit;
import city.healthcard.records.visit.VisitDecider;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitId;
import city.healthcard.records.visit.VisitRefusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Enters what waited into a citizen's file: first the citizen adopts the keys that seal it, then it is recorded, each
/// visit's revisions in their order. Done again it changes nothing, so that whoever died in between can begin anew.
@Singleton
public final class ParkedFiling {

    private final CommandHandler<VisitCommand, Visit, VisitEvent, VisitRefusal> visits;
    private final Journal<ParkingEvent> parking;
    private final Keyring keyring;

    ParkedFiling(
            CommandHandler<VisitCommand, Visit, VisitEvent, VisitRefusal> visits,
            Journal<ParkingEvent> parking,
            Keyring keyring) {
        this.visits = visits;
        this.parking = parking;
        this.keyring = keyring;
    }

    /// Whether what waits of a visit can become one citizen's alone: what was stored before posts had keys
    /// of their own is
    /// sealed for the place, with what else waits there.
    public Uni<Boolean> isSealedAlone(ParkingId place, VisitId visit) {
        return keyring.bucketsOf(PostId.of(place, visit).value()).map(buckets -> !buckets.isEmpty());
    }

    /// Why the citizen's file would not take what waits of a visit; empty when it would take all of it.
    public Uni<Optional<VisitRefusal>> refusalOf(VisitId visit, List<Waiting> posts, CitizenId citizen) {
        return visits.stateOf(StreamId.of("visit", visit.value()))
                .map(state -> state instanceof Visit.Withdrawn
                        ? Optional.of(VisitRefusal.Plain.WITHDRAWN)
                        : refusalOf(posts, citizen, state));
    }

    private static Optional<VisitRefusal> refusalOf(List<Waiting> posts, CitizenId citizen, Visit onFile) {
        var rules = new VisitDecider();
        var visit = onFile;
        for (var post : inOrder(posts)) {
            switch (rules.decide(recording(post, citizen), visit)) {
                case Rejected<VisitEvent, VisitRefusal>(var reason) -> {
                    return Optional.of(reason);
                }
                case Accepted<VisitEvent, VisitRefusal>(var events) -> {
                    for (var event : events) {
                        visit = rules.evolve(visit, event);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// Enters what a clerk attached of one visit. Says why the file did not take it: somebody may have
    /// been faster since it was asked.
    public Uni<Optional<VisitRefusal>> fileAttached(ParkingId place, VisitId visit) {
        return parking.load(StreamId.of("parking", place.value())).chain(history -> {
            var attached = attachmentOf(visit, history.events());
            return attached.isEmpty()
                    ? Uni.createFrom().item(Optional.<VisitRefusal>empty())
                    : file(place, attached.get().posts(), attached.get().citizen())
                            .map(ParkedFiling::firstRefusal);
        });
    }

    /// What was attached, and whose it is.
    private record Attachment(List<Waiting> posts, CitizenId citizen) {}

    /// What waited of a visit when a clerk attached it, and not what had been let go of before.
    private static Optional<Attachment> attachmentOf(VisitId visit, List<ParkingEvent> events) {
        for (var i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof ParkedAttached attached
                    && attached.visit().equals(visit)) {
                var before = new ParkingDecider().fold(events.subList(0, i));
                return Optional.of(new Attachment(before.waitingOf(visit), attached.citizen()));
            }
        }
        return Optional.empty();
    }

    private static Optional<VisitRefusal> firstRefusal(List<Outcome<VisitRefusal>> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> switch (outcome) {
                    case Outcome.Done<VisitRefusal> _ -> Stream.<VisitRefusal>empty();
                    case Outcome.Refused<VisitRefusal> refused -> Stream.of(refused.reason());
                    case Outcome.Outdated<VisitRefusal> _ -> throw new IllegalStateException("no version was expected");
                })
                .findFirst();
    }

    /// Enters these posts of one place; answers in the order of revisions.
    Uni<List<Outcome<VisitRefusal>>> file(ParkingId place, List<Waiting> posts, CitizenId citizen) {
        var asks = inOrder(posts).stream()
                .map(post -> new Ask<VisitCommand>(
                        StreamId.of("visit", post.visit().value()),
                        recording(post, citizen),
                        PostedVisit.causeOf(post.visit(), post.account())))
                .toList();
        return adopt(place, posts, citizen).chain(() -> visits.handleAll(asks));
    }

    private static List<Waiting> inOrder(List<Waiting> posts) {
        return posts.stream()
                .sorted(Comparator.comparingInt(post -> post.account().revision()))
                .toList();
    }

    private static RecordVisit recording(Waiting post, CitizenId citizen) {
        return new RecordVisit(post.visit(), citizen, post.account(), post.since());
    }

    private Uni<Void> adopt(ParkingId place, List<Waiting> posts, CitizenId citizen) {
        return Multi.createFrom()
                .iterable(posts.stream()
                        .map(post -> PostId.of(place, post.visit()))
                        .distinct()
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(post -> keyring.adopt(post.value(), citizen.value()))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
