/// What card-service tells the city.
@NullMarked
package city.healthcard.contracts.card;

import org.jspecify.annotations.NullMarked;
