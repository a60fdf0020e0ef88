package city.healthcard.audit.reviewnotes;

import city.healthcard.audit.review.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What auditors wrote to one citizen. Personal: emptied for good when the citizen is erased.
///
/// @param erased whether the citizen is erased; then there are no notes, whatever is heard later
public record ReviewNotes(boolean erased, List<Note> notes) {

    /// Nothing written.
    public static final ReviewNotes NONE = new ReviewNotes(false, List.of());

    static final ReviewNotes ERASED = new ReviewNotes(true, List.of());

    public ReviewNotes {
        notes = List.copyOf(notes);
    }

    /// A note to a decision.
    public record Note(UUID application, int round, Stage stage, String text) {}

    ReviewNotes with(Note note) {
        if (erased) {
            return this;
        }
        var more = new ArrayList<>(notes);
        more.add(note);
        return new ReviewNotes(false, more);
    }

    /// The note to one decision; empty text when there is none.
    public String to(UUID application, int round, Stage stage) {
        return notes.stream()
                .filter(note -> note.application().equals(application) && note.round() == round)
                .filter(note -> note.stage() == stage)
                .map(Note::text)
                .findFirst()
                .orElse("");
    }
}
