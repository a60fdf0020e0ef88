package city.healthcard.eventsourcing.fact;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/// Reads facts of one kind of source, onwards from where its owner's cursors stand.
public interface FactReader extends AutoCloseable {

    /// The place before the first fact of any source.
    String BEGINNING = "";

    /// The next facts in order, at most about `limit`; empty when there are none yet.
    Uni<List<PlacedFact>> next(int limit);

    /// Whether everything has been read that was there when reading began.
    boolean caughtUp();

    @Override
    void close();

    /// Opens readers for subscribers; each has its own place.
    interface Opener {

        /// Opens a reader.
        ///
        /// @param cursors the last place taken per source; a source not named is read from its [#BEGINNING]
        /// @param wake called when something arrives from outside this process; must not block
        FactReader open(Map<String, String> cursors, Runnable wake);
    }
}
