package city.healthcard.audit.reviewnotes;

import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.eventsourcing.view.View;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Asks for notes.
@Singleton
public class Notes {

    /// The view behind it.
    public static final View<ReviewNotes> VIEW = View.of(
                    "review-notes", 1, new ReviewNotesProjection(), DocumentForm.json(ReviewNotes.class))
            .hearing("card");

    private final Documents<ReviewNotes> documents;

    Notes(Runtime runtime) {
        documents = runtime.documents(VIEW);
    }

    /// What was written to a citizen.
    public Uni<ReviewNotes> to(UUID citizen) {
        return documents.find(citizen.toString()).map(found -> found.orElse(ReviewNotes.NONE));
    }
}
