package city.healthcard.records.parking;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.parking.Parking.Adopted;
import city.healthcard.records.parking.Parking.Attached;
import city.healthcard.records.parking.Parking.Dropped;
import city.healthcard.records.parking.Parking.Left;
import city.healthcard.records.parking.Parking.Open;
import city.healthcard.records.parking.Parking.Waiting;
import city.healthcard.records.parking.ParkingCommand.AdoptParked;
import city.healthcard.records.parking.ParkingCommand.AttachVisit;
import city.healthcard.records.parking.ParkingCommand.DropVisit;
import city.healthcard.records.parking.ParkingCommand.ParkVisit;
import city.healthcard.records.parking.ParkingEvent.ParkedAdopted;
import city.healthcard.records.parking.ParkingEvent.ParkedAttached;
import city.healthcard.records.parking.ParkingEvent.ParkedDropped;
import city.healthcard.records.parking.ParkingEvent.VisitParked;
import city.healthcard.records.parking.ParkingRefusal.CardKnown;
import city.healthcard.records.parking.ParkingRefusal.Plain;
import city.healthcard.records.parking.ParkingRefusal.WaitingConflict;
import city.healthcard.records.visit.VisitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rules of a parking place. What was sealed for somebody who is forgotten is missing from the history: that a
/// visit left may be all that is known of it.
public final class ParkingDecider implements Decider<ParkingCommand, Parking, ParkingEvent, ParkingRefusal> {

    @Override
    public Parking initial() {
        return new Open(List.of(), Map.of());
    }

    @Override
    public Decision<ParkingEvent, ParkingRefusal> decide(ParkingCommand command, Parking parking) {
        return switch (command) {
            case ParkVisit park -> park(park, parking);
            case AdoptParked adopt -> adopt(adopt, parking);
            case AttachVisit attach -> attach(attach, parking);
            case DropVisit drop -> drop(drop, parking);
        };
    }

    private static Decision<ParkingEvent, ParkingRefusal> park(ParkVisit park, Parking parking) {
        return switch (parking) {
            case Open open
            when open.left().get(park.visit()) instanceof Attached attached ->
                reject(new CardKnown(attached.citizen()));
            case Open open -> park(park, open);
            case Adopted adopted -> reject(new CardKnown(adopted.citizen()));
        };
    }

    private static Decision<ParkingEvent, ParkingRefusal> park(ParkVisit park, Open open) {
        for (var said : open.saidOf(park.visit())) {
            if (said.revision() == park.account().revision()) {
                var first = said.hash();
                return first.equals(park.account().hash()) ? nothing() : reject(new WaitingConflict(first));
            }
        }
        return open.waiting().size() >= park.waitingMax() || open.everSaid() >= park.everMax()
                ? reject(Plain.FULL)
                : accept(new VisitParked(park.parking(), park.visit(), park.account(), park.at()));
    }

    private static Decision<ParkingEvent, ParkingRefusal> adopt(AdoptParked adopt, Parking parking) {
        return switch (parking) {
            case Open _ -> accept(adopted(adopt, parking));
            case Adopted adopted when !adopted.citizen().equals(adopt.citizen()) -> reject(Plain.OTHER_CITIZEN);
            case Adopted adopted -> adopted.isTold() ? nothing() : accept(adopted(adopt, parking));
        };
    }

    private static ParkedAdopted adopted(AdoptParked adopt, Parking parking) {
        return new ParkedAdopted(
                adopt.parking(),
                adopt.citizen(),
                adopt.at(),
                parking.waiting().stream().map(Waiting::visit).distinct().toList());
    }

    private static Decision<ParkingEvent, ParkingRefusal> attach(AttachVisit attach, Parking parking) {
        return switch (standing(attach.visit(), attach.institution(), parking)) {
            case Standing.Waits _ ->
                accept(new ParkedAttached(
                        attach.parking(),
                        attach.visit(),
                        attach.citizen(),
                        attach.institution(),
                        attach.by(),
                        attach.at()));
            case Standing.Filed filed -> filed.citizen().equals(attach.citizen()) ? nothing() : reject(Plain.ATTACHED);
            case Standing.LetGo _ -> reject(Plain.DROPPED);
            case Standing.Strange _ -> reject(Plain.UNKNOWN);
        };
    }

    private static Decision<ParkingEvent, ParkingRefusal> drop(DropVisit drop, Parking parking) {
        return switch (standing(drop.visit(), drop.institution(), parking)) {
            case Standing.Waits _ ->
                accept(new ParkedDropped(
                        drop.parking(), drop.visit(), drop.reason(), drop.institution(), drop.by(), drop.at()));
            case Standing.Filed _ -> reject(Plain.ATTACHED);
            case Standing.LetGo _ -> nothing();
            case Standing.Strange _ -> reject(Plain.UNKNOWN);
        };
    }

    /// How one visit stands for the institution that asks.
    private sealed interface Standing {
        record Waits() implements Standing {}

        record Filed(CitizenId citizen) implements Standing {}

        record LetGo() implements Standing {}

        record Strange() implements Standing {}
    }

    private static Standing standing(VisitId visit, String institution, Parking parking) {
        var isTheirs = parking.saidOf(visit).stream()
                .anyMatch(said -> said.institution().equals(institution));
        if (!isTheirs) {
            return new Standing.Strange();
        }
        if (!parking.waitingOf(visit).isEmpty()) {
            return parking instanceof Adopted adopted ? new Standing.Filed(adopted.citizen()) : new Standing.Waits();
        }
        return parking.left().get(visit) instanceof Attached attached
                ? new Standing.Filed(attached.citizen())
                : new Standing.LetGo();
    }

    @Override
    public Parking evolve(Parking parking, ParkingEvent event) {
        return switch (event) {
            case VisitParked parked
            when parking instanceof Open open -> new Open(with(open.waiting(), parked), open.left());
            case ParkedAdopted adopted
            when parking instanceof Open open ->
                new Adopted(
                        adopted.citizen(),
                        open.waiting(),
                        open.left(),
                        open.waiting().isEmpty() || !adopted.visits().isEmpty());
            case ParkedAdopted again
            when parking instanceof Adopted adopted && adopted.citizen().equals(again.citizen()) ->
                new Adopted(adopted.citizen(), adopted.waiting(), adopted.left(), true);
            case ParkedAttached attached
            when parking instanceof Open open ->
                without(open, attached.visit(), new Attached(attached.citizen(), open.saidOf(attached.visit())));
            case ParkedDropped dropped
            when parking instanceof Open open ->
                without(open, dropped.visit(), new Dropped(open.saidOf(dropped.visit())));
            case VisitParked _, ParkedAdopted _, ParkedAttached _, ParkedDropped _ ->
                throw new IllegalStateException("%s cannot follow %s"
                        .formatted(
                                event.getClass().getSimpleName(),
                                parking.getClass().getSimpleName()));
        };
    }

    private static List<Waiting> with(List<Waiting> waiting, VisitParked parked) {
        var more = new ArrayList<>(waiting);
        more.add(new Waiting(parked.visit(), parked.account(), parked.at()));
        return more;
    }

    private static Open without(Open open, VisitId visit, Left left) {
        var rest = open.waiting().stream()
                .filter(one -> !one.visit().equals(visit))
                .toList();
        var gone = new HashMap<>(open.left());
        gone.put(visit, left);
        return new Open(rest, gone);
    }
}
