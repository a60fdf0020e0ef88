package city.healthcard.card.draft;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens drafts, for pages and programs alike. What corrects an application shows what the city holds of somebody, so
/// it
/// opens only to whoever has signed in to that application, and for as long.
@Singleton
public class DraftDoor {

    private final Drafts drafts;
    private final Sending sending;

    DraftDoor(Drafts drafts, Sending sending) {
        this.drafts = drafts;
        this.sending = sending;
    }

    /// What is behind the door.
    public sealed interface Behind {

        /// An unfinished application.
        record Unfinished(Draft draft) implements Behind {}

        /// The number of the application that came of it.
        record Sent(String number) implements Behind {}

        /// A correction, and the application that must be signed in to.
        record Guarded(UUID application) implements Behind {}

        /// Nothing, or nothing any more.
        record Nothing() implements Behind {}
    }

    /// Opens it.
    ///
    /// @param keepsake of the draft
    /// @param signedInTo the application of an applicant who has signed in
    public Uni<Behind> open(@Nullable String keepsake, Optional<UUID> signedInTo) {
        return drafts.findKept(keepsake)
                .chain(found -> found.map(draft -> open(draft, signedInTo))
                        .orElseGet(() -> Uni.createFrom().item(new Behind.Nothing())));
    }

    private Uni<Behind> open(Draft draft, Optional<UUID> signedInTo) {
        return numberOf(draft)
                .map(number -> number.<Behind>map(Behind.Sent::new).orElseGet(() -> {
                    var correcting = draft.answers().correcting();
                    return correcting == null
                                    || signedInTo.filter(correcting::equals).isPresent()
                            ? new Behind.Unfinished(draft)
                            : new Behind.Guarded(correcting);
                }));
    }

    private Uni<Optional<String>> numberOf(Draft draft) {
        return draft.answers().number().isPresent()
                ? Uni.createFrom().item(draft.answers().number())
                : sending.unsaid(draft);
    }
}
