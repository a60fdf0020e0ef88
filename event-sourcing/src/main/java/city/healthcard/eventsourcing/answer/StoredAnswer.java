package city.healthcard.eventsourcing.answer;

import java.util.UUID;

/// An answer as it lies in the store.
///
/// @param requestHash keyed hash of method, path and body; tells the same request from another under its key
/// @param keyId the data key that opens it; once that is destroyed nobody reads the answer
public record StoredAnswer(RequestId request, byte[] requestHash, UUID keyId, byte[] sealed) {}
