/// What this service does because of what it heard, one sentence each.
@NullMarked
package city.healthcard.card.reaction;

import org.jspecify.annotations.NullMarked;
