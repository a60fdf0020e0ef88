package city.healthcard.records.parking;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.records.parking.Parking.Adopted;
import city.healthcard.records.parking.Parking.Open;
import city.healthcard.records.parking.Parking.Waiting;
import city.healthcard.records.parking.ParkingCommand.AdoptParked;
import city.healthcard.records.parking.ParkingCommand.ParkVisit;
import city.healthcard.records.parking.ParkingEvent.ParkedAdopted;
import city.healthcard.records.parking.ParkingEvent.VisitParked;
import city.healthcard.records.parking.ParkingRefusal.CardKnown;
import city.healthcard.records.parking.ParkingRefusal.Plain;
import city.healthcard.records.parking.ParkingRefusal.WaitingConflict;
import java.util.ArrayList;
import java.util.List;

/// The rules of a parking place.
public final class ParkingDecider implements Decider<ParkingCommand, Parking, ParkingEvent, ParkingRefusal> {

    @Override
    public Parking initial() {
        return new Open(List.of());
    }

    @Override
    public Decision<ParkingEvent, ParkingRefusal> decide(ParkingCommand command, Parking parking) {
        return switch (command) {
            case ParkVisit park -> park(park, parking);
            case AdoptParked adopt -> adopt(adopt, parking);
        };
    }

    private static Decision<ParkingEvent, ParkingRefusal> park(ParkVisit park, Parking parking) {
        return switch (parking) {
            case Open open -> park(park, open);
            case Adopted adopted -> reject(new CardKnown(adopted.citizen()));
        };
    }

    private static Decision<ParkingEvent, ParkingRefusal> park(ParkVisit park, Open open) {
        for (var waiting : open.waiting()) {
            if (isSameRevision(waiting, park)) {
                var first = waiting.account().hash();
                return first.equals(park.account().hash()) ? nothing() : reject(new WaitingConflict(first));
            }
        }
        return open.waiting().size() >= park.waitingMax()
                ? reject(Plain.FULL)
                : accept(new VisitParked(park.parking(), park.visit(), park.account(), park.at()));
    }

    private static boolean isSameRevision(Waiting waiting, ParkVisit park) {
        return waiting.visit().equals(park.visit())
                && waiting.account().revision() == park.account().revision();
    }

    private static Decision<ParkingEvent, ParkingRefusal> adopt(AdoptParked adopt, Parking parking) {
        return switch (parking) {
            case Open _ -> accept(new ParkedAdopted(adopt.parking(), adopt.citizen(), adopt.at()));
            case Adopted adopted -> adopted.citizen().equals(adopt.citizen()) ? nothing() : reject(Plain.OTHER_CITIZEN);
        };
    }

    @Override
    public Parking evolve(Parking parking, ParkingEvent event) {
        return switch (event) {
            case VisitParked parked when parking instanceof Open open -> new Open(with(open.waiting(), parked));
            case ParkedAdopted adopted
            when parking instanceof Open open -> new Adopted(adopted.citizen(), open.waiting());
            case VisitParked _, ParkedAdopted _ ->
                throw new IllegalStateException("%s cannot follow %s"
                        .formatted(
                                event.getClass().getSimpleName(),
                                parking.getClass().getSimpleName()));
        };
    }

    private static List<Waiting> with(List<Waiting> waiting, VisitParked parked) {
        var more = new ArrayList<>(waiting);
        more.add(new Waiting(parked.visit(), parked.account()));
        return more;
    }
}
