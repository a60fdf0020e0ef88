package city.healthcard.records.receipt;

import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.event.Recorded;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.parking.ParkingEvent;
import city.healthcard.records.parking.ParkingEvent.ParkedAdopted;
import city.healthcard.records.parking.ParkingEvent.VisitParked;
import city.healthcard.records.receipt.VisitReceipt.State;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import city.healthcard.records.visit.VisitId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds receipts again, in the streams themselves: they are as durable as what they promise.
@Singleton
public final class Receipts {

    private final Journal<VisitEvent> visits;
    private final Journal<ParkingEvent> parking;

    Receipts(Journal<VisitEvent> visits, Journal<ParkingEvent> parking) {
        this.visits = visits;
        this.parking = parking;
    }

    /// The receipt that was given for a revision of a visit.
    public Uni<VisitReceipt> first(StreamId stream, int revision) {
        return ofVisit(stream, receipt -> receipt.revision() == revision).map(Optional::orElseThrow);
    }

    /// The receipt that was given for a revision of a parked visit.
    public Uni<VisitReceipt> firstParked(StreamId stream, VisitId visit, int revision) {
        return ofParking(
                        stream,
                        receipt -> receipt.revision() == revision
                                && receipt.visit().equals(visit.value()))
                .map(Optional::orElseThrow);
    }

    /// The receipt for an event; empty when there is none.
    ///
    /// @param event `stream/version`
    public Uni<Optional<VisitReceipt>> of(StreamId stream, String event) {
        Predicate<VisitReceipt> wanted = receipt -> receipt.event().equals(event);
        return switch (stream.kind()) {
            case "visit" -> ofVisit(stream, wanted);
            case "parking" -> ofParking(stream, wanted);
            default -> Uni.createFrom().item(Optional.empty());
        };
    }

    private Uni<Optional<VisitReceipt>> ofVisit(StreamId stream, Predicate<VisitReceipt> wanted) {
        return visits.load(stream)
                .map(history -> history.recorded().stream()
                        .flatMap(event -> receipt(event).stream())
                        .filter(wanted)
                        .findFirst());
    }

    private Uni<Optional<VisitReceipt>> ofParking(StreamId stream, Predicate<VisitReceipt> wanted) {
        return parking.load(stream)
                .map(history -> history.recorded().stream()
                        .flatMap(event -> parkedReceipt(event).stream())
                        .filter(wanted)
                        .findFirst());
    }

    private static Optional<VisitReceipt> receipt(Recorded<VisitEvent> recorded) {
        return switch (recorded.event()) {
            case VisitRecorded event -> Optional.of(receipt(recorded, event.visit(), event.account(), State.RECORDED));
            case VisitAmended event -> Optional.of(receipt(recorded, event.visit(), event.account(), State.RECORDED));
            case VisitWithdrawn _ -> Optional.empty();
        };
    }

    private static Optional<VisitReceipt> parkedReceipt(Recorded<ParkingEvent> recorded) {
        return switch (recorded.event()) {
            case VisitParked event -> Optional.of(receipt(recorded, event.visit(), event.account(), State.PARKED));
            case ParkedAdopted _ -> Optional.empty();
        };
    }

    private static VisitReceipt receipt(Recorded<?> recorded, VisitId visit, Account account, State state) {
        return VisitReceipt.of(recorded.stream(), recorded.version(), visit, account, state, recorded.recordedAt());
    }
}
