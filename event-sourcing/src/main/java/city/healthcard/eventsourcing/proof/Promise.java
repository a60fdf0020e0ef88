package city.healthcard.eventsourcing.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// What a receipt promises: these bytes arrived at this time and became this event, for good.
///
/// @param event the receipt's address
/// @param stream where the event is stored, and under which version
/// @param eventHash the event's hash from [HashChain], the content of its leaf in the service's tree
/// @param contentHash SHA-256 of the bytes as they arrived
/// @param receivedAt kept to the microsecond
public record Promise(
        UUID event, String stream, long version, byte[] eventHash, byte[] contentHash, Instant receivedAt) {

    public Promise {
        Sha256.checked(eventHash);
        Sha256.checked(contentHash);
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /// What is signed:
    ///
    /// ```
    /// "receipt/1\n" | event (16) | bytes(stream) | version (8) | event hash (32) | content hash (32)
    ///     | microseconds since 1970-01-01T00:00:00Z (8) | bytes(signer)
    /// ```
    byte[] encoded(String signer) {
        return new Encoding("receipt/1")
                .id(event)
                .text(stream)
                .number(version)
                .hash(eventHash)
                .hash(contentHash)
                .time(receivedAt)
                .text(signer)
                .bytes();
    }
}
