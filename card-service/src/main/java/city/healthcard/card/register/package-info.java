/// The institutions whose desks may take applications, as audit-service tells it.
@NullMarked
package city.healthcard.card.register;

import org.jspecify.annotations.NullMarked;
