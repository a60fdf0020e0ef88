package city.healthcard.records.reading;

import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.eventsourcing.Decision.Accepted;
import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.reading.Reader.Guarding;
import city.healthcard.records.reading.Reader.Holder;
import city.healthcard.records.reading.Reader.Invited;
import city.healthcard.records.reading.Reader.Keeping;
import city.healthcard.records.reading.Reader.Overseer;
import city.healthcard.records.reading.Reader.Treating;
import city.healthcard.records.reading.ReadingEvent.FileRead;
import java.util.ArrayList;

/// Who may read: citizens their own file; an institution the file of a citizen it has treated, whose card it was shown,
/// who consented, or for whom it broke the glass, and from all files what it said itself; the bureau nothing clinical.
/// A blocked card opens nothing, except behind broken glass: an emergency does not wait for a card.
public final class ReadingDecider implements Decider<ReadFile, Reading, ReadingEvent, ReadingRefusal> {

    @Override
    public Reading initial() {
        return Reading.ASKED;
    }

    @Override
    public Decision<ReadingEvent, ReadingRefusal> decide(ReadFile asked, Reading reading) {
        return switch (reading) {
            case ASKED -> decide(asked);
            case DONE -> nothing();
        };
    }

    private static Decision<ReadingEvent, ReadingRefusal> decide(ReadFile asked) {
        return switch (asked.reader()) {
            case Holder holder -> holder(asked, holder);
            case Treating treating -> treating(asked, treating);
            case Guarding guarding ->
                guarding.mayRead()
                        ? read(asked, guarding, "guardian", "", "FAMRQT")
                        : reject(ReadingRefusal.NOT_ENTITLED);
            case Invited invited ->
                asked.scope() == Scope.SHARED
                        ? read(asked, invited, "invited", "", "PATRQT")
                        : reject(ReadingRefusal.NOT_ENTITLED);
            case Keeping keeping ->
                asked.scope() == Scope.EXPORT
                        ? read(asked, keeping, "institution", keeping.institution(), keeping.purpose())
                        : reject(ReadingRefusal.NOT_ENTITLED);
            case Overseer overseer ->
                asked.scope().clinical()
                        ? reject(ReadingRefusal.NEVER_CLINICAL)
                        : read(asked, overseer, "bureau", "", "HOPERAT");
        };
    }

    private static Decision<ReadingEvent, ReadingRefusal> holder(ReadFile asked, Holder holder) {
        if (!holder.citizen().equals(asked.citizen())) {
            return reject(ReadingRefusal.NOT_THE_HOLDER);
        }
        return holder.cardBlocked()
                ? reject(ReadingRefusal.CARD_BLOCKED)
                : read(asked, holder, "citizen", "", "PATRQT");
    }

    private static Decision<ReadingEvent, ReadingRefusal> treating(ReadFile asked, Treating treating) {
        if (treating.glass()) {
            return treatingRead(asked, treating);
        }
        return switch (treating.card()) {
            case BLOCKED -> reject(ReadingRefusal.CARD_BLOCKED);
            case OF_ANOTHER -> reject(ReadingRefusal.NOT_ENTITLED);
            case VALID -> treatingRead(asked, treating);
            case NONE ->
                treating.hasVisit() || treating.consented()
                        ? treatingRead(asked, treating)
                        : reject(ReadingRefusal.NOT_ENTITLED);
        };
    }

    private static Decision<ReadingEvent, ReadingRefusal> treatingRead(ReadFile asked, Treating treating) {
        return asked.scope().clinical()
                ? read(asked, treating, "institution", treating.institution(), treating.glass() ? "BTG" : "TREAT")
                : reject(ReadingRefusal.NOT_ENTITLED);
    }

    private static Decision<ReadingEvent, ReadingRefusal> read(
            ReadFile asked, Reader reader, String capacity, String institution, String purpose) {
        var names = new ArrayList<CitizenId>();
        names.add(asked.citizen());
        names.addAll(asked.otherNames());
        return new Accepted<>(names.stream()
                .<ReadingEvent>map(name -> new FileRead(
                        asked.read(),
                        name,
                        reader.subject(),
                        capacity,
                        institution,
                        purpose,
                        asked.scope(),
                        asked.visit(),
                        asked.at(),
                        names))
                .toList());
    }

    @Override
    public Reading evolve(Reading reading, ReadingEvent event) {
        return switch (event) {
            // One act of reading is an event for each name.
            case FileRead _ -> Reading.DONE;
        };
    }
}
