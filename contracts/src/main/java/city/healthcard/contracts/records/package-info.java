/// What records-service tells the city.
@NullMarked
package city.healthcard.contracts.records;

import org.jspecify.annotations.NullMarked;
