/// Keys: what seals personal data, who may open it, and how it becomes unreadable for ever.
///
/// Each subject (a citizen, or a post parked until its citizen is known) has a key of its own; under it stands one
/// [DataKey] for every retention bucket, which seals the payloads of events. The subject's key is wrapped by an epoch
/// of the [KeyVault]. A [Keyring] keeps the wrapped keys in a database apart from the events. Shredding a subject
/// destroys its key and leaves every event, hash and proof in place.
@NullMarked
package city.healthcard.eventsourcing.key;

import org.jspecify.annotations.NullMarked;
