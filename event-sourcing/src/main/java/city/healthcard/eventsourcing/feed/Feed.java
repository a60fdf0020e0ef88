package city.healthcard.eventsourcing.feed;

import io.smallrye.mutiny.Uni;
import java.util.List;

/// The feed of one service. A subscriber keeps its own cursor and asks for what comes after it.
public interface Feed {

    /// The next entries after the cursor, in order, at most `limit`; empty when there are none yet.
    ///
    /// An entry appears only when no transaction can still commit before it, so that a cursor never has to
    /// look back.
    Uni<List<FeedEntry>> after(FeedPosition cursor, int limit);

    /// Calls back after a commit of this process: there is probably something to read. Must not block.
    void onCommit(Runnable listener);
}
