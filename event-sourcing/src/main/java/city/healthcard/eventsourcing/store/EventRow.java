package city.healthcard.eventsourcing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of table `event`. Position and transaction are the database's to give; only the feed reads them.
@Entity
@Immutable
@Table(name = "event")
@IdClass(EventRow.Key.class)
class EventRow {

    /// Reads columns, not entities: a stateless session has nothing to keep them in.
    static final String OF_STREAMS = """
            select stream, version, type, keyId, payload, previousHash, hash, cause, recordedAt
            from EventRow
            where stream in :streams
            order by stream, version
            """;

    @Id
    @Column(name = "stream_id")
    String stream;

    @Id
    long version;

    String type;

    @Column(name = "key_id")
    @Nullable
    UUID keyId;

    byte[] payload;

    @Column(name = "previous_hash")
    byte[] previousHash;

    byte[] hash;

    UUID cause;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    EventRow() {}

    EventRow(StoredEvent event) {
        stream = event.stream().value();
        version = event.version();
        type = event.type();
        keyId = event.keyId();
        payload = event.payload();
        previousHash = event.previousHash();
        hash = event.hash();
        cause = event.cause();
        recordedAt = event.recordedAt();
    }

    /// An event from the columns of [#OF_STREAMS].
    static StoredEvent event(Object[] columns) {
        return new StoredEvent(
                new StreamId((String) columns[0]),
                (Long) columns[1],
                (String) columns[2],
                (UUID) columns[3],
                (byte[]) columns[4],
                (byte[]) columns[5],
                (byte[]) columns[6],
                (UUID) columns[7],
                (Instant) columns[8]);
    }

    record Key(String stream, long version) implements Serializable {}
}
