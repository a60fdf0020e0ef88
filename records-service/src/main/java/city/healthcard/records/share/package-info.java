/// A link by which a citizen lets somebody without an account see something for minutes: behind a PIN, with tries that
/// are
/// counted, and until it is revoked.
@NullMarked
@Pure
package city.healthcard.records.share;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
