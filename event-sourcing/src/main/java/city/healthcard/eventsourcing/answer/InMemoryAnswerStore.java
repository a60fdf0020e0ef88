package city.healthcard.eventsourcing.answer;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Answers in memory, for tests of everything above the store. Keeps the same promises.
public final class InMemoryAnswerStore implements AnswerStore {

    private record Kept(StoredAnswer answer, Instant at) {}

    private final Map<RequestId, Kept> kept = new ConcurrentHashMap<>();
    private final InstantSource clock;

    /// An empty store.
    public InMemoryAnswerStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Optional<StoredAnswer>> find(RequestId request) {
        return Uni.createFrom()
                .item(() -> Optional.ofNullable(kept.get(request)).map(Kept::answer));
    }

    @Override
    public Uni<Boolean> keep(StoredAnswer answer) {
        return Uni.createFrom()
                .item(() -> kept.putIfAbsent(answer.request(), new Kept(answer, clock.instant())) == null);
    }

    @Override
    public Uni<Void> forgetBefore(Instant end) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> kept.values().removeIf(one -> one.at().isBefore(end)));
    }
}
