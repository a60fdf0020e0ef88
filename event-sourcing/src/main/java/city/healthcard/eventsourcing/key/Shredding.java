package city.healthcard.eventsourcing.key;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.UUID;

/// Destroys a subject's key, and every key that it holds or that was made for it.
final class Shredding {

    private static final String SHRED_SUBJECT = Sql.read("shred-subject");
    private static final String SHRED_ADOPTED = Sql.read("shred-adopted");
    private static final String DELETE_DATA_KEYS = Sql.read("delete-data-keys");

    private Shredding() {}

    static Uni<Void> of(UUID subjectId, SqlConnection transaction) {
        var subject = Sql.parameters(subjectId);
        return transaction
                .preparedQuery(SHRED_SUBJECT)
                .execute(subject)
                .chain(() -> transaction.preparedQuery(SHRED_ADOPTED).execute(subject))
                .chain(() -> transaction.preparedQuery(DELETE_DATA_KEYS).execute(subject))
                .replaceWithVoid();
    }
}
