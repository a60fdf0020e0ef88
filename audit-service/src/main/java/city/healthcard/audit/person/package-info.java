/// Who acts and who is acted upon, as pseudonyms: people of the city's staff and citizens.
@NullMarked
@Pure
package city.healthcard.audit.person;

import city.healthcard.eventsourcing.Pure;
import org.jspecify.annotations.NullMarked;
