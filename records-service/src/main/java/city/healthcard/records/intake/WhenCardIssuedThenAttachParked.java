package city.healthcard.records.intake;

import city.healthcard.contracts.card.CardContract.CardIssued;
import city.healthcard.contracts.card.CardContract.CardRecognised;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.command.CommandHandler;
import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.citizen.CardIndex;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.holder.CardIndexes;
import city.healthcard.records.parking.Parking;
import city.healthcard.records.parking.ParkingCommand;
import city.healthcard.records.parking.ParkingCommand.AdoptParked;
import city.healthcard.records.parking.ParkingEvent;
import city.healthcard.records.parking.ParkingRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Visits that waited for a card enter its holder's file. First the place is closed, then what waited is filed; each
/// step done again changes nothing, and nothing is left to do for a citizen whose keys are destroyed.
@Singleton
public final class WhenCardIssuedThenAttachParked {

    private final CommandHandler<ParkingCommand, Parking, ParkingEvent, ParkingRefusal> parking;
    private final ParkedFiling filing;
    private final Keyring keyring;
    private final CardIndexes indexes;
    private final InstantSource clock;

    WhenCardIssuedThenAttachParked(
            CommandHandler<ParkingCommand, Parking, ParkingEvent, ParkingRefusal> parking,
            ParkedFiling filing,
            Keyring keyring,
            CardIndexes indexes,
            InstantSource clock) {
        this.parking = parking;
        this.filing = filing;
        this.keyring = keyring;
        this.indexes = indexes;
        this.clock = clock;
    }

    /// What follows from a card that was issued.
    public Uni<Void> react(CardIssued issued, CommandId cause) {
        return attach(new CardIndex(issued.cardIndex()), new CitizenId(issued.citizenId()), cause);
    }

    /// What follows from a card that is the citizen's too, such as a temporary one.
    public Uni<Void> react(CardRecognised recognised, CommandId cause) {
        return attach(new CardIndex(recognised.cardIndex()), new CitizenId(recognised.citizenId()), cause);
    }

    /// What was stored before posts had keys of their own is sealed for the place: its key is adopted too.
    private Uni<Void> attach(CardIndex card, CitizenId citizen, CommandId cause) {
        var place = indexes.parkingOf(card);
        var stream = StreamId.of("parking", place.value());
        return parking.handle(stream, new AdoptParked(place, citizen, clock.instant()), cause)
                .chain(() -> parking.stateOf(stream))
                .chain(state -> switch (state) {
                    case Parking.Adopted adopted
                    when adopted.citizen().equals(citizen) && !adopted.waiting().isEmpty() ->
                        keyring.adopt(place.value(), citizen.value())
                                .chain(() -> filing.file(place, adopted.waiting(), citizen))
                                .replaceWithVoid();
                    case Parking.Adopted _, Parking.Open _ -> Uni.createFrom().voidItem();
                })
                .onFailure(ErasedStream.class)
                .recoverWithNull();
    }
}
