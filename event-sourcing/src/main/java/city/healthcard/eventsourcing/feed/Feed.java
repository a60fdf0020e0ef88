package city.healthcard.eventsourcing.feed;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The feed of one service. A subscriber keeps its own cursor and asks for what comes after it.
public interface Feed {

    /// The next entries after the cursor, in order, at most `limit`; empty when there are none yet.
    ///
    /// An entry appears only when no transaction can still commit before it, so that a cursor never has to
    /// look back.
    Uni<List<FeedEntry>> after(FeedPosition cursor, int limit);

    /// Where the last entry is that can be read by now; [FeedPosition#START] when there is none.
    Uni<FeedPosition> end();

    /// What the next entries after the cursor are, without what they say, at most `limit`.
    Uni<Glance> glance(FeedPosition cursor, int limit);

    /// Calls back after a commit of this process, with the stored types of what was appended: there is probably
    /// something to read. Must not block.
    void onCommit(Consumer<Set<String>> listener);
}
