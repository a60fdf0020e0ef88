package city.healthcard.records.refusedpost;

import city.healthcard.records.refusedpost.PostNotes.Counted;
import city.healthcard.records.refusedpost.PostNotes.Kept;
import city.healthcard.records.refusedpost.PostNotes.Refusal;
import io.smallrye.mutiny.Uni;
import java.util.List;

/// Where notes are written. What fails has changed nothing.
interface RefusalStore {

    /// Keeps refusals; one that was there before is counted up.
    Uni<Void> keep(List<Refusal> refusals);

    /// Takes out what is mended: the same revision, or a later one, was kept since.
    Uni<Void> settle(List<Kept> kept);

    /// Adds to the counts of days.
    Uni<Void> count(List<Counted> counts);
}
