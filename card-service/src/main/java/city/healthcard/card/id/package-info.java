/// The ids of what card-service owns: random or derived from a command, never from a person.
@NullMarked
@Pure
package city.healthcard.card.id;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
