package city.healthcard.eventsourcing.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Data keys that were unwrapped within the last five minutes, gone at once when they are shredded here.
final class OpenedKeys {

    private static final Duration LIFE_MAX = Duration.ofMinutes(5);
    private static final long COUNT_MAX = 100_000;

    /// A key, what it is for, and whose key wraps it.
    record OpenedKey(Subject subject, UUID holder, DataKey key) {}

    private final Cache<UUID, OpenedKey> byId = cache();
    private final Cache<Subject, OpenedKey> bySubject = cache();
    private final AtomicLong evictions = new AtomicLong();

    @Nullable
    DataKey find(UUID id) {
        var found = byId.getIfPresent(id);
        return found == null ? null : found.key();
    }

    @Nullable
    DataKey find(Subject subject) {
        var found = bySubject.getIfPresent(subject);
        return found == null ? null : found.key();
    }

    /// How many evictions there have been; ask before reading the database.
    long evictions() {
        return evictions.get();
    }

    /// Keeps what was read, unless something was evicted since: it may have been just this.
    void keep(Collection<OpenedKey> read, long evictionsBefore) {
        read.forEach(key -> {
            byId.put(key.key().id(), key);
            bySubject.put(key.subject(), key);
        });
        if (evictions.get() != evictionsBefore) {
            read.forEach(key -> {
                byId.invalidate(key.key().id());
                bySubject.invalidate(key.subject());
            });
        }
    }

    void evict(UUID subjectId) {
        evictions.incrementAndGet();
        byId.asMap().values().removeIf(key -> isOf(subjectId, key));
        bySubject.asMap().values().removeIf(key -> isOf(subjectId, key));
    }

    void evict(Subject subject) {
        evictions.incrementAndGet();
        byId.asMap().values().removeIf(key -> isOf(subject, key));
        bySubject.asMap().values().removeIf(key -> isOf(subject, key));
    }

    void evict(String bucket) {
        evictions.incrementAndGet();
        byId.asMap().values().removeIf(key -> key.subject().bucket().equals(bucket));
        bySubject.asMap().values().removeIf(key -> key.subject().bucket().equals(bucket));
    }

    private static boolean isOf(UUID subjectId, OpenedKey key) {
        return key.holder().equals(subjectId) || key.subject().id().equals(subjectId);
    }

    private static boolean isOf(Subject subject, OpenedKey key) {
        return isOf(subject.id(), key) && key.subject().bucket().equals(subject.bucket());
    }

    private static <K> Cache<K, OpenedKey> cache() {
        return Caffeine.newBuilder()
                .expireAfterWrite(LIFE_MAX)
                .maximumSize(COUNT_MAX)
                .build();
    }
}
