package city.healthcard.records.intake;

import city.healthcard.eventsourcing.event.ErasedStream;
import city.healthcard.eventsourcing.reaction.Reaction;
import city.healthcard.records.parking.ParkingEvent.ParkedAttached;
import city.healthcard.records.visit.VisitRefusal;
import io.quarkus.logging.Log;
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
                        .invoke(refusal -> refusal.ifPresent(reason -> notTaken(attached, reason)))
                        .onFailure(ErasedStream.class)
                        .recoverWithNull());
    }

    /// The clerk was told; whoever looks after the service may find that nobody did anything about it.
    private static void notTaken(ParkedAttached attached, VisitRefusal reason) {
        Log.warnf(
                "What was attached of visit %s did not enter the file: %s",
                attached.visit().value(), reason.code());
    }
}
