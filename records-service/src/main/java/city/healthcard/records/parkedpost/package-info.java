/// What waits for its card, as the institution that posted it sees and mends it.
@NullMarked
package city.healthcard.records.parkedpost;

import org.jspecify.annotations.NullMarked;
