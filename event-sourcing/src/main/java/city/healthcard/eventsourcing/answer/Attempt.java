package city.healthcard.eventsourcing.answer;

import city.healthcard.eventsourcing.store.StoredEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request that this process is answering, and what it has written so far. Safe for use by several threads.
public final class Attempt {

    private final RequestId request;
    private final byte[] requestHash;
    private volatile boolean appended;
    private volatile @Nullable UUID keyId;
    private volatile @Nullable Answer answer;

    Attempt(RequestId request, byte[] requestHash) {
        this.request = request;
        this.requestHash = requestHash;
    }

    /// Whether it has appended events; then a repetition finds itself in the stream, whatever becomes of
    /// the answer.
    public boolean hasAppended() {
        return appended;
    }

    /// Notes what was committed for this request.
    void wrote(List<StoredEvent> events) {
        appended = true;
        for (var event : events) {
            if (keyId == null && event.keyId() != null) {
                keyId = event.keyId();
            }
        }
    }

    void answered(Answer given) {
        answer = given;
    }

    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    /// The key of whom it was about.
    Optional<UUID> keyId() {
        return Optional.ofNullable(keyId);
    }

    RequestId request() {
        return request;
    }

    byte[] requestHash() {
        return requestHash;
    }
}
