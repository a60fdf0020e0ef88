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

    @Id
    @Column(name = "stream_id")
    String stream;

    @Id
    long version;

    String type;

    @Column(name = "key_id")
    @Nullable UUID keyId;

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

    StoredEvent event() {
        return new StoredEvent(
                new StreamId(stream), version, type, keyId, payload, previousHash, hash, cause, recordedAt);
    }

    record Key(String stream, long version) implements Serializable {}
}
