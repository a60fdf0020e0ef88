package city.healthcard.eventsourcing.relay;

import city.healthcard.eventsourcing.feed.FeedEntry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/// The Merkle tree over all events of the service, in the relay's order.
public interface ProofTree {

    /// Adds a batch, in the relay's transaction. Leaf `n` is the event with global number `n + 1`.
    ///
    /// @param leavesBefore how many leaves the tree has
    Uni<Void> append(SqlConnection transaction, long leavesBefore, List<FeedEntry> batch);

    /// Signs a checkpoint when the tree has grown and the last signature is a few seconds old.
    Uni<Void> signSoon();
}
