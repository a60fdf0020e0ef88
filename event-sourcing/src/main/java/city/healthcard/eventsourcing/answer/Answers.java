package city.healthcard.eventsourcing.answer;

import city.healthcard.eventsourcing.answer.Standing.Answered;
import city.healthcard.eventsourcing.answer.Standing.Different;
import city.healthcard.eventsourcing.answer.Standing.Fresh;
import city.healthcard.eventsourcing.answer.Standing.InFlight;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.key.DataKey;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.key.Subject;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Answers each request under a key once. What is kept is sealed under the key of whom the request wrote or read events
/// about, so that erasing that person makes the answer unreadable; where nobody's key was used, under one of the
/// service.
public final class Answers {

    /// Owns the key for answers that are about nobody.
    private static final Subject NOBODY =
            new Subject(UUID.fromString("00000000-0000-8000-8000-0000616e7377"), "answer");

    private final Map<RequestId, Attempt> attempts = new ConcurrentHashMap<>();
    private final AnswerStore store;
    private final Keyring keyring;

    /// Answers of one service.
    public Answers(AnswerStore store, Keyring keyring) {
        this.store = store;
        this.keyring = keyring;
    }

    /// Looks what there is to a request. After [Fresh] the caller must [#keep] an answer or [#release] the
    /// attempt.
    public Uni<Standing> begin(RequestId request, byte[] requestHash) {
        return Uni.createFrom().deferred(() -> {
            var mine = new Attempt(request, requestHash);
            var other = attempts.putIfAbsent(request, mine);
            return other == null
                    ? stored(mine).onFailure().invoke(() -> forget(mine))
                    : Uni.createFrom().item(standing(other, requestHash));
        });
    }

    /// Keeps the answer; of two processes with the same request the first one's answer stands, and is what
    /// comes back.
    public Uni<Answer> keep(Attempt attempt, Answer answer) {
        attempt.answered(answer);
        return key(attempt)
                .chain(key -> key.isEmpty()
                        ? Uni.createFrom().item(true)
                        : store.keep(new StoredAnswer(
                                attempt.request(),
                                attempt.requestHash(),
                                key.get().id(),
                                key.get().seal(Json.bytes(answer), place(attempt.request())))))
                .chain(kept -> kept
                        ? Uni.createFrom().item(answer)
                        : store.find(attempt.request())
                                .chain(found -> found.isEmpty()
                                        ? Uni.createFrom().item(Optional.<Answer>empty())
                                        : open(found.get()))
                                .map(first -> first.orElse(answer)))
                .eventually(() -> forget(attempt));
    }

    /// Ends an attempt that is not going to be answered; one whose answer is being kept ends by itself.
    public void release(Attempt attempt) {
        if (attempt.answer().isEmpty()) {
            forget(attempt);
        }
    }

    private void forget(Attempt attempt) {
        attempts.remove(attempt.request(), attempt);
    }

    private Uni<Standing> stored(Attempt mine) {
        return store.find(mine.request()).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(new Fresh(mine));
            }
            if (!MessageDigest.isEqual(found.get().requestHash(), mine.requestHash())) {
                forget(mine);
                return Uni.createFrom().item(new Different());
            }
            return open(found.get()).map(answer -> {
                if (answer.isEmpty()) {
                    return new Fresh(mine);
                }
                forget(mine);
                return new Answered(answer.get());
            });
        });
    }

    private static Standing standing(Attempt other, byte[] requestHash) {
        if (!MessageDigest.isEqual(other.requestHash(), requestHash)) {
            return new Different();
        }
        return other.answer().<Standing>map(Answered::new).orElseGet(InFlight::new);
    }

    /// Empty when whom it was about has been erased meanwhile: then nothing is kept.
    private Uni<Optional<DataKey>> key(Attempt attempt) {
        if (attempt.keyId().isPresent()) {
            return keyring.keysById(Set.of(attempt.keyId().get()))
                    .map(keys -> keys.values().stream().findFirst());
        }
        var owner = attempt.subject().orElse(NOBODY);
        return keyring.keysFor(Set.of(owner)).map(keys -> Optional.ofNullable(keys.get(owner)));
    }

    private Uni<Optional<Answer>> open(StoredAnswer stored) {
        return keyring.keysById(Set.of(stored.keyId()))
                .map(keys -> Optional.ofNullable(keys.get(stored.keyId()))
                        .map(key -> Json.read(key.open(stored.sealed(), place(stored.request())), Answer.class)));
    }

    private static byte[] place(RequestId request) {
        return ("answer|" + request.caller() + '|' + request.key()).getBytes(StandardCharsets.UTF_8);
    }
}
