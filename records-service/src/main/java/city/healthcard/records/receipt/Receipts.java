package city.healthcard.records.receipt;

import city.healthcard.eventsourcing.event.Journal;
import city.healthcard.eventsourcing.event.Recorded;
import city.healthcard.eventsourcing.proof.Promise;
import city.healthcard.eventsourcing.proof.ReceiptDesk;
import city.healthcard.eventsourcing.relay.PostgresProofTree;
import city.healthcard.eventsourcing.store.EventStore;
import city.healthcard.eventsourcing.store.StoredEvent;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.parking.ParkingEvent;
import city.healthcard.records.parking.ParkingEvent.ParkedAdopted;
import city.healthcard.records.parking.ParkingEvent.ParkedAttached;
import city.healthcard.records.parking.ParkingEvent.ParkedDropped;
import city.healthcard.records.parking.ParkingEvent.VisitParked;
import city.healthcard.records.receipt.VisitReceipt.State;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitEvent;
import city.healthcard.records.visit.VisitEvent.ReportReady;
import city.healthcard.records.visit.VisitEvent.VisitAmended;
import city.healthcard.records.visit.VisitEvent.VisitRecorded;
import city.healthcard.records.visit.VisitEvent.VisitWithdrawn;
import city.healthcard.records.visit.VisitId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Gives receipts, and finds them again in the streams themselves: they are as durable as what they promise.
@Singleton
public final class Receipts {

    private final Journal<VisitEvent> visits;
    private final Journal<ParkingEvent> parking;
    private final EventStore store;
    private final ReceiptDesk desk;
    private final PostgresProofTree tree;

    Receipts(
            Journal<VisitEvent> visits,
            Journal<ParkingEvent> parking,
            EventStore store,
            ReceiptDesk desk,
            PostgresProofTree tree) {
        this.visits = visits;
        this.parking = parking;
        this.store = store;
        this.desk = desk;
        this.tree = tree;
    }

    /// An event about a visit that deserves a receipt.
    public record Written(
            StreamId stream, long version, byte[] hash, VisitId visit, Account account, State state, Instant at) {

        private Promise promise() {
            return Promises.of(stream, version, hash, account, at);
        }
    }

    private record Found(StreamId stream, long version, VisitId visit, Account account, State state, Instant at) {}

    /// A receipt for what was just written.
    public Uni<VisitReceipt> give(Written written) {
        return desk.sign(written.promise())
                .map(receipt -> VisitReceipt.of(written.visit(), written.account(), written.state(), receipt));
    }

    /// Receipts for what was just written together, under one signature, in the same order.
    public List<VisitReceipt> giveAll(List<Written> written) {
        var signed = desk.sign(written.stream().map(Written::promise).toList());
        var receipts = new ArrayList<VisitReceipt>(written.size());
        for (var i = 0; i < written.size(); i++) {
            var one = written.get(i);
            receipts.add(VisitReceipt.of(one.visit(), one.account(), one.state(), signed.get(i)));
        }
        return receipts;
    }

    /// The receipt that was given for a revision of a visit.
    public Uni<VisitReceipt> first(StreamId stream, int revision) {
        return inVisits(stream, found -> found.account().revision() == revision).map(Optional::orElseThrow);
    }

    /// The receipt that was given for a revision of a parked visit.
    public Uni<VisitReceipt> firstParked(StreamId stream, VisitId visit, int revision) {
        return inParking(
                        stream,
                        found -> found.account().revision() == revision
                                && found.visit().equals(visit))
                .map(Optional::orElseThrow);
    }

    /// The receipt for an event, with the proof that the signed tree has it once that is so; empty when
    /// there is none.
    public Uni<Optional<VisitReceipt>> of(StreamId stream, long version) {
        Predicate<Found> wanted = found -> found.version() == version;
        return switch (stream.kind()) {
            case "visit" -> inVisits(stream, wanted).chain(this::withInclusion);
            case "parking" -> inParking(stream, wanted).chain(this::withInclusion);
            default -> Uni.createFrom().item(Optional.empty());
        };
    }

    private Uni<Optional<VisitReceipt>> withInclusion(Optional<VisitReceipt> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(found)
                : tree.inclusion(
                                new StreamId(found.get().receipt().stream()),
                                found.get().receipt().version())
                        .map(proof ->
                                found.map(receipt -> proof.map(receipt::with).orElse(receipt)));
    }

    private Uni<Optional<VisitReceipt>> inVisits(StreamId stream, Predicate<Found> wanted) {
        return visits.load(stream)
                .chain(history -> again(history.recorded().stream().flatMap(Receipts::visit), wanted));
    }

    private Uni<Optional<VisitReceipt>> inParking(StreamId stream, Predicate<Found> wanted) {
        return parking.load(stream)
                .chain(history -> again(history.recorded().stream().flatMap(Receipts::parked), wanted));
    }

    private Uni<Optional<VisitReceipt>> again(Stream<Found> events, Predicate<Found> wanted) {
        var found = events.filter(wanted).findFirst();
        return found.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : hashOf(found.get())
                        .chain(hash -> give(written(found.get(), hash)))
                        .map(Optional::of);
    }

    private Uni<byte[]> hashOf(Found found) {
        return store.read(Set.of(found.stream()))
                .map(events -> events.values().stream()
                        .flatMap(List::stream)
                        .filter(event -> event.version() == found.version())
                        .map(StoredEvent::hash)
                        .findFirst()
                        .orElseThrow());
    }

    private static Written written(Found found, byte[] hash) {
        return new Written(
                found.stream(), found.version(), hash, found.visit(), found.account(), found.state(), found.at());
    }

    private static Stream<Found> visit(Recorded<VisitEvent> recorded) {
        return switch (recorded.event()) {
            case VisitRecorded event -> Stream.of(found(recorded, event.visit(), event.account(), State.RECORDED));
            case VisitAmended event -> Stream.of(found(recorded, event.visit(), event.account(), State.RECORDED));
            case ReportReady _, VisitWithdrawn _ -> Stream.empty();
        };
    }

    private static Stream<Found> parked(Recorded<ParkingEvent> recorded) {
        return switch (recorded.event()) {
            case VisitParked event -> Stream.of(found(recorded, event.visit(), event.account(), State.PARKED));
            case ParkedAdopted _, ParkedAttached _, ParkedDropped _ -> Stream.empty();
        };
    }

    private static Found found(Recorded<?> recorded, VisitId visit, Account account, State state) {
        return new Found(recorded.stream(), recorded.version(), visit, account, state, recorded.recordedAt());
    }
}
