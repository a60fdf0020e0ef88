package city.healthcard.eventsourcing.key;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// A keyring that forgets everything with its process: for tests that need no database. Keeps the same promises.
public final class InMemoryKeyring implements Keyring {

    private final Map<Subject, DataKey> keys = new HashMap<>();
    private final Map<UUID, UUID> holders = new HashMap<>();
    private final Set<UUID> shredded = new HashSet<>();

    @Override
    public Uni<Map<Subject, DataKey>> keysFor(Set<Subject> subjects) {
        return alone(() -> {
            var found = new HashMap<Subject, DataKey>();
            for (var subject : subjects) {
                if (!isShredded(subject.id())) {
                    found.put(
                            subject, keys.computeIfAbsent(subject, _ -> new DataKey(UUID.randomUUID(), Gcm.newKey())));
                }
            }
            return found;
        });
    }

    @Override
    public Uni<Map<UUID, DataKey>> keysById(Set<UUID> ids) {
        return alone(() -> {
            var found = new HashMap<UUID, DataKey>();
            for (var key : keys.values()) {
                if (ids.contains(key.id())) {
                    found.put(key.id(), key);
                }
            }
            return found;
        });
    }

    @Override
    public Uni<Void> shred(UUID subjectId) {
        return alone(() -> {
            shredded.add(subjectId);
            keys.keySet().removeIf(subject -> isShredded(subject.id()));
            return null;
        });
    }

    @Override
    public Uni<Void> shred(Subject subject) {
        return alone(() -> {
            keys.keySet()
                    .removeIf(key -> isOf(subject.id(), key) && key.bucket().equals(subject.bucket()));
            return null;
        });
    }

    @Override
    public Uni<Set<String>> bucketsOf(UUID subjectId) {
        return alone(() -> keys.keySet().stream()
                .filter(key -> isOf(subjectId, key))
                .map(Subject::bucket)
                .collect(toSet()));
    }

    @Override
    public Uni<Void> expire(String bucket) {
        return alone(() -> {
            keys.keySet().removeIf(subject -> subject.bucket().equals(bucket));
            return null;
        });
    }

    @Override
    public Uni<Void> rewrap() {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> adopt(UUID from, UUID by) {
        return alone(() -> {
            var holder = holderOf(by);
            var before = holderOf(from);
            if (shredded.contains(from) || before.equals(holder)) {
                return null;
            }
            if (!before.equals(from)) {
                throw new IllegalStateException(from + " was adopted before");
            }
            holders.put(from, holder);
            keys.keySet().removeIf(subject -> isShredded(subject.id()));
            return null;
        });
    }

    private UUID holderOf(UUID subjectId) {
        var holder = holders.get(subjectId);
        return holder == null ? subjectId : holderOf(holder);
    }

    private boolean isOf(UUID subjectId, Subject key) {
        return key.id().equals(subjectId) || holderOf(key.id()).equals(subjectId);
    }

    private boolean isShredded(UUID subjectId) {
        return shredded.contains(subjectId) || shredded.contains(holderOf(subjectId));
    }

    private <T> Uni<T> alone(Supplier<T> work) {
        return Uni.createFrom().item(() -> {
            synchronized (this) {
                return work.get();
            }
        });
    }
}
