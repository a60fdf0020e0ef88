package city.healthcard.records.reading;

import static city.healthcard.eventsourcing.Decision.nothing;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.eventsourcing.Decision.Accepted;
import city.healthcard.records.reading.Reader.Guarding;
import city.healthcard.records.reading.Reader.Holder;
import city.healthcard.records.reading.Reader.Invited;
import city.healthcard.records.reading.Reader.Keeping;
import city.healthcard.records.reading.Reader.Outsider;
import city.healthcard.records.reading.Reader.Overseer;
import city.healthcard.records.reading.Reader.Treating;
import city.healthcard.records.reading.ReadingEvent.FileRead;
import city.healthcard.records.reading.ReadingEvent.ReadingRefused;
import java.util.Optional;

/// Who may read: citizens their own file; an institution the file of a citizen it has treated, whose card it was shown,
/// who consented, or for whom it broke the glass, and from all files what it said itself; the bureau nothing clinical.
/// A blocked card opens nothing, except behind broken glass: an emergency does not wait for a card. That somebody was
/// refused is a fact as well.
public final class ReadingDecider implements Decider<ReadingCommand, Reading, ReadingEvent, ReadingRefusal> {

    @Override
    public Reading initial() {
        return Reading.ASKED;
    }

    @Override
    public Decision<ReadingEvent, ReadingRefusal> decide(ReadingCommand command, Reading reading) {
        return switch (reading) {
            case ASKED ->
                switch (command) {
                    case ReadFile asked ->
                        refusalOf(asked)
                                .<Decision<ReadingEvent, ReadingRefusal>>map(Decision::reject)
                                .orElseGet(() -> read(asked));
                    case NoteRefusal note -> refused(note);
                };
            case DONE, REFUSED -> nothing();
        };
    }

    private static Optional<ReadingRefusal> refusalOf(ReadFile asked) {
        var refusal = switch (asked.reader()) {
            case Holder holder -> holder(asked, holder);
            case Treating treating -> treating(asked, treating);
            case Guarding guarding -> unless(guarding.mayRead(), ReadingRefusal.NOT_ENTITLED);
            case Invited invited ->
                unless(invited.knowsPin(), ReadingRefusal.WRONG_PIN)
                        .or(() -> unless(asked.scope() == Scope.SHARED, ReadingRefusal.NOT_ENTITLED));
            case Keeping _ -> unless(asked.scope() == Scope.EXPORT, ReadingRefusal.NOT_ENTITLED);
            case Outsider _ -> Optional.of(ReadingRefusal.WRONG_ROLE);
            case Overseer _ -> unless(!asked.scope().clinical(), ReadingRefusal.NEVER_CLINICAL);
        };
        return refusal.or(() -> unless(!asked.hidden(), ReadingRefusal.UNKNOWN_OR_SEALED));
    }

    private static Optional<ReadingRefusal> holder(ReadFile asked, Holder holder) {
        return holder.citizen().equals(asked.citizen())
                ? unless(!holder.cardBlocked(), ReadingRefusal.CARD_BLOCKED)
                : Optional.of(ReadingRefusal.NOT_THE_HOLDER);
    }

    private static Optional<ReadingRefusal> treating(ReadFile asked, Treating treating) {
        var clinical = unless(asked.scope().clinical(), ReadingRefusal.NOT_ENTITLED);
        if (treating.glass()) {
            return clinical;
        }
        return switch (treating.card()) {
            case BLOCKED -> Optional.of(ReadingRefusal.CARD_BLOCKED);
            case OF_ANOTHER -> Optional.of(ReadingRefusal.NOT_ENTITLED);
            case VALID -> clinical;
            case NONE ->
                treating.hasVisit() || treating.consented() ? clinical : Optional.of(ReadingRefusal.NOT_ENTITLED);
        };
    }

    private static Optional<ReadingRefusal> unless(boolean allowed, ReadingRefusal refusal) {
        return allowed ? Optional.empty() : Optional.of(refusal);
    }

    private static Decision<ReadingEvent, ReadingRefusal> read(ReadFile asked) {
        var reader = asked.reader();
        var names = asked.names();
        return new Accepted<>(names.stream()
                .<ReadingEvent>map(name -> new FileRead(
                        asked.read(),
                        name,
                        reader.subject(),
                        reader.capacity(),
                        reader.institution(),
                        reader.purpose(),
                        asked.scope(),
                        asked.visit(),
                        asked.at(),
                        names))
                .toList());
    }

    private static Decision<ReadingEvent, ReadingRefusal> refused(NoteRefusal note) {
        var asked = note.asked();
        var reader = asked.reader();
        var names = asked.names();
        return new Accepted<>(names.stream()
                .<ReadingEvent>map(name -> new ReadingRefused(
                        asked.read(),
                        name,
                        reader.subject(),
                        reader.capacity(),
                        reader.institution(),
                        reader.purpose(),
                        asked.scope(),
                        note.reason().code(),
                        note.policy(),
                        asked.at(),
                        names))
                .toList());
    }

    @Override
    public Reading evolve(Reading reading, ReadingEvent event) {
        return switch (event) {
            // One act of reading is an event for each name.
            case FileRead _ -> Reading.DONE;
            case ReadingRefused _ -> Reading.REFUSED;
        };
    }
}
