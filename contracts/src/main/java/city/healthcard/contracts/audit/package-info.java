/// What audit-service tells the city.
@NullMarked
package city.healthcard.contracts.audit;

import org.jspecify.annotations.NullMarked;
