package city.healthcard.benchmarks;

import static com.mongodb.client.model.Filters.eq;

import city.healthcard.eventsourcing.feed.FeedPosition;
import city.healthcard.localstack.Ports;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Looks into records-service's stores, past its doors: how far its relay and its view have come. Each look through a
/// door would be an access event, and so more load.
final class Backlog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long NANOS_BETWEEN_LOOKS = 5_000_000;
    /// Of whatever version: the others are dropped when it is whole.
    private static final String FILES = "health_file_v";
    private static final String LAST = """
            select transaction_id::text::bigint, position from event order by transaction_id desc, position desc limit 1
            """;
    private static final String RELAYED =
            "select transaction_id::text::bigint, position from relay where name = 'relay'";

    private final Connection log;
    private final MongoClient client;
    private @Nullable String files;

    Backlog(Ports ports) throws SQLException {
        log = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/records", "records_owner", "records_owner");
        client = MongoClients.create("mongodb://127.0.0.1:" + ports.documentStore());
    }

    /// Waits until everything stored is on Kafka and in the files.
    void awaitDrained() throws SQLException {
        var last = position(LAST);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (position(RELAYED).compareTo(last) < 0 || filed().compareTo(last.toString()) < 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the backlog was not drained within " + PATIENCE);
            }
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
    }

    /// Whether the visit is in its file.
    boolean shows(UUID visit) {
        return documents()
                        .getCollection(files())
                        .find(eq("_id", "visit/" + visit))
                        .first()
                != null;
    }

    MongoDatabase documents() {
        return client.getDatabase("records");
    }

    /// The collection of files that answers now.
    String files() {
        var present = files;
        if (present == null) {
            present = documents().listCollectionNames().into(new ArrayList<>()).stream()
                    .filter(name -> name.startsWith(FILES))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            files = present;
        }
        return present;
    }

    private String filed() {
        return Optional.ofNullable(documents()
                        .getCollection("notes")
                        .find(eq("_id", files()))
                        .first())
                .map((Document note) -> note.get("own", ""))
                .orElse("");
    }

    private FeedPosition position(String query) throws SQLException {
        try (var statement = log.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? new FeedPosition(rows.getLong(1), rows.getLong(2)) : FeedPosition.START;
        }
    }

    @Override
    public void close() {
        client.close();
        try {
            log.close();
        } catch (SQLException gone) {
            System.err.println("the connection to the log was gone: " + gone.getMessage());
        }
    }
}
