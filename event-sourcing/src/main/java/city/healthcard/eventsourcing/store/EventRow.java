package city.healthcard.eventsourcing.store;

import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.SqlResultSetMapping;
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
@NamedNativeQuery(name = EventRow.ENDS, query = EventRow.OF_ENDS, resultSetMapping = EventRow.ENDS)
@SqlResultSetMapping(
        name = EventRow.ENDS,
        columns = {
            @ColumnResult(name = "stream_id", type = String.class),
            @ColumnResult(name = "version", type = Long.class),
            @ColumnResult(name = "type", type = String.class),
            @ColumnResult(name = "key_id", type = UUID.class),
            @ColumnResult(name = "payload", type = byte[].class),
            @ColumnResult(name = "previous_hash", type = byte[].class),
            @ColumnResult(name = "hash", type = byte[].class),
            @ColumnResult(name = "cause", type = UUID.class),
            @ColumnResult(name = "recorded_at", type = Instant.class)
        })
class EventRow {

    /// Names the query for the ends of streams. By name, because Hibernate prepares an unnamed one anew
    /// each time.
    static final String ENDS = "ends";

    /// Reads columns, not entities: a stateless session has nothing to keep them in.
    static final String OF_STREAMS = """
            select stream, version, type, keyId, payload, previousHash, hash, cause, recordedAt
            from EventRow
            where stream in :streams
            order by stream, version
            """;

    /// The same columns of the ends of streams. In SQL, because HQL cannot ask for the last row of each of many
    /// streams without reading all of them. Names and ids are joined by spaces: one statement for any
    /// number of them.
    static final String OF_ENDS = """
            select stream_id, version, type, key_id, payload, previous_hash, hash, cause, recorded_at
            from unnest(string_to_array(:streams, ' ')) wanted (id)
            cross join lateral (
                select * from event where stream_id = wanted.id order by version desc limit 1) last
            union
            select stream_id, version, type, key_id, payload, previous_hash, hash, cause, recorded_at
            from event
            where cause = any (cast(string_to_array(:causes, ' ') as uuid[]))
              and stream_id = any (string_to_array(:streams, ' '))
            order by stream_id, version
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

    /// An event from the columns of [#OF_STREAMS] or [#OF_ENDS].
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
