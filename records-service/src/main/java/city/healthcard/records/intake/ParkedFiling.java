package city.healthcard.records.intake;

import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.command.CommandHandler.Ask;
import city.healthcard.eventsourcing.command.Outcome;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.parking.Parking;
import city.healthcard.records.parking.Parking.Attached;
import city.healthcard.records.parking.Parking.Waiting;
import city.healthcard.records.parking.ParkingCommand;
import city.healthcard.records.parking.ParkingEvent;
import city.healthcard.records.parking.ParkingId;
import city.healthcard.records.parking.ParkingRefusal;
import city.healthcard.records.parking.PostId;
import city.healthcard.records.visit.Visit;
import city.healthcard.records.visit.VisitCommand;
import city.healthcard.records.visit.VisitCommand.RecordVisit;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitId;
import city.healthcard.records.visit.VisitRefusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/// Enters what waited into a citizen's file: first the citizen adopts the keys that seal it, then it is recorded, each
/// visit's revisions in their order. Done again it changes nothing, so that whoever died in between can begin anew.
@Singleton
public final class ParkedFiling {

    private final CommandHandler<ParkingCommand, Parking, ParkingEvent, ParkingRefusal> parking;
    private final CommandHandler<VisitCommand, Visit, VisitEvent, VisitRefusal> visits;
    private final Keyring keyring;

    ParkedFiling(
            CommandHandler<ParkingCommand, Parking, ParkingEvent, ParkingRefusal> parking,
            CommandHandler<VisitCommand, Visit, VisitEvent, VisitRefusal> visits,
            Keyring keyring) {
        this.parking = parking;
        this.visits = visits;
        this.keyring = keyring;
    }

    /// Enters what a clerk attached of one visit.
    public Uni<Void> fileAttached(ParkingId place, VisitId visit) {
        return parking.stateOf(StreamId.of("parking", place.value()))
                .chain(state -> state.left().get(visit) instanceof Attached attached
                        ? file(place, attached.posts(), attached.citizen()).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    /// Enters these posts of one place; answers in the order of revisions.
    Uni<List<Outcome<VisitRefusal>>> file(ParkingId place, List<Waiting> posts, CitizenId citizen) {
        var asks = posts.stream()
                .sorted(Comparator.comparingInt(post -> post.account().revision()))
                .map(post -> new Ask<VisitCommand>(
                        StreamId.of("visit", post.visit().value()),
                        new RecordVisit(post.visit(), citizen, post.account(), post.since()),
                        PostedVisit.causeOf(post.visit(), post.account())))
                .toList();
        return adopt(place, posts, citizen).chain(() -> visits.handleAll(asks));
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
