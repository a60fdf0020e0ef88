/// What payment-service tells the city.
@NullMarked
package city.healthcard.contracts.payment;

import org.jspecify.annotations.NullMarked;
