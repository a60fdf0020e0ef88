package city.healthcard.eventsourcing.answer;

import city.healthcard.eventsourcing.key.Subject;
import city.healthcard.eventsourcing.store.StoredEvent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A request that this process is answering, and what it has written so far. Safe for use by several threads.
public final class Attempt {

    private final RequestId request;
    private final byte[] requestHash;
    private volatile boolean appended;
    private volatile @Nullable UUID keyId;
    private volatile @Nullable UUID readKeyId;
    private volatile @Nullable Subject subject;
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

    /// Says whom the answer is about, where no event that is sealed tells it.
    public void isAbout(Subject whom) {
        subject = whom;
    }

    /// Notes what was committed for this request.
    void wrote(List<StoredEvent> events) {
        appended = true;
        if (keyId == null) {
            keyId = firstKeyOf(events);
        }
    }

    /// Notes what was read for this request: what is decided upon sealed events is about the same person, even
    /// when the events that follow have nothing to seal.
    void read(Collection<List<StoredEvent>> streams) {
        for (var events : streams) {
            if (readKeyId == null) {
                readKeyId = firstKeyOf(events);
            }
        }
    }

    private static @Nullable UUID firstKeyOf(List<StoredEvent> events) {
        return events.stream()
                .flatMap(event -> Stream.ofNullable(event.keyId()))
                .findFirst()
                .orElse(null);
    }

    void answered(Answer given) {
        answer = given;
    }

    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    /// The key of whom it was about: of what it appended, else of what it read.
    Optional<UUID> keyId() {
        return Optional.ofNullable(keyId == null ? readKeyId : keyId);
    }

    /// Whom it was said to be about.
    Optional<Subject> subject() {
        return Optional.ofNullable(subject);
    }

    RequestId request() {
        return request;
    }

    byte[] requestHash() {
        return requestHash;
    }
}
