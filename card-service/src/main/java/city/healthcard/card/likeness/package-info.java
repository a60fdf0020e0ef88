/// Who looks like whom: each likeness, by the blind index of what is alike, is a stream; who comes second meets the
/// first.
@NullMarked
@Pure
package city.healthcard.card.likeness;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
