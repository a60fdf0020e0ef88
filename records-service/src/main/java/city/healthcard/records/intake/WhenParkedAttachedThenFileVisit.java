package city.healthcard.records.intake;

import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.records.parking.ParkingEvent.ParkedAttached;
import jakarta.inject.Singleton;

/// What a clerk attached enters the file, also when the process that was told so died before it got to it.
@Singleton
public final class WhenParkedAttachedThenFileVisit {

    private final ParkedFiling filing;

    WhenParkedAttachedThenFileVisit(ParkedFiling filing) {
        this.filing = filing;
    }

    /// The sentence, ready to be run.
    public Reaction<ParkedAttached> reaction() {
        return new Reaction<>(
                "WhenParkedAttachedThenFileVisit",
                ParkedAttached.class,
                (attached, _) -> filing.fileAttached(attached.parking(), attached.visit())
                        .onFailure(ErasedStream.class)
                        .recoverWithNull());
    }
}
