package city.healthcard.eventsourcing.key;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The keys of one service. Two processes that ask for the same subject get the same key, even when both are the first.
public interface Keyring {

    /// The keys that seal for these subjects; creates what is missing. A shredded subject never gets a key
    /// again: it is absent from the map.
    Uni<Map<Subject, DataKey>> keysFor(Set<Subject> subjects);

    /// The keys that events name. A shredded key is absent from the map.
    Uni<Map<UUID, DataKey>> keysById(Set<UUID> ids);

    /// Makes everything sealed for the subject unreadable, in all its buckets and with all that it adopted.
    /// Shredding again changes nothing. Another process may still hold an opened key for five minutes, unless
    /// it shreds too.
    Uni<Void> shred(UUID subjectId);

    /// Makes what was sealed for the subject in one bucket unreadable, with what it adopted there: the term of
    /// these records has ended while others are still kept. Shredding again changes nothing.
    Uni<Void> shred(Subject subject);

    /// The buckets in which something sealed for the subject, or adopted by it, can still be read.
    Uni<Set<String>> bucketsOf(UUID subjectId);

    /// Makes everything sealed in the bucket unreadable, whoever it is about: the term of a retention class has
    /// ended.
    Uni<Void> expire(String bucket);

    /// Gives every surviving subject a fresh key under a new epoch of the vault and destroys the older epochs,
    /// so that what was shredded stays unreadable to whoever holds an old copy of the key database. Data keys
    /// keep ids.
    Uni<Void> rewrap();

    /// What was sealed for `from` belongs to `by` from now on: it is shredded together with it. Adopting again
    /// changes nothing.
    ///
    /// Fails with [IllegalStateException] when `from` was adopted by somebody else before.
    Uni<Void> adopt(UUID from, UUID by);
}
