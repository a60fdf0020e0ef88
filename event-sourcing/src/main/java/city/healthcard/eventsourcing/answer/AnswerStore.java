package city.healthcard.eventsourcing.answer;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/// Keeps one answer per request. Of two that arrive for one request the first stays.
public interface AnswerStore {

    /// What the request was answered.
    Uni<Optional<StoredAnswer>> find(RequestId request);

    /// Keeps the answer unless there is one already; tells whether it was kept.
    Uni<Boolean> keep(StoredAnswer answer);

    /// Forgets what was answered before.
    Uni<Void> forgetBefore(Instant end);
}
