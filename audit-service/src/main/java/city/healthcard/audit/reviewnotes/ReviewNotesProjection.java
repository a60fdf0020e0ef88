package city.healthcard.audit.reviewnotes;

import city.healthcard.audit.review.ReviewEvent.NoteWritten;
import city.healthcard.contracts.card.CardContract.CitizenErased;
import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.Projection;
import java.util.Optional;
import java.util.Set;

/// Gathers notes by citizen, and forgets them when card-service says that the citizen is erased.
public final class ReviewNotesProjection implements Projection<ReviewNotes> {

    @Override
    public Set<String> idsOf(Fact fact) {
        return switch (fact.what()) {
            case NoteWritten written ->
                Set.of(written.filing().citizen().value().toString());
            case CitizenErased erased -> Set.of(erased.citizenId().toString());
            default -> Set.of();
        };
    }

    @Override
    public Optional<ReviewNotes> project(String id, Optional<ReviewNotes> before, Fact fact) {
        return switch (fact.what()) {
            case NoteWritten written ->
                Optional.of(before.orElse(ReviewNotes.NONE).with(note(written)));
            case CitizenErased _ -> Optional.of(ReviewNotes.ERASED);
            default -> before;
        };
    }

    private static ReviewNotes.Note note(NoteWritten written) {
        var filing = written.filing();
        return new ReviewNotes.Note(filing.application().value(), filing.round(), written.stage(), written.note());
    }
}
