/// Payments and refunds of which the channel has not spoken its last word.
@NullMarked
package city.healthcard.payment.openpayment;

import org.jspecify.annotations.NullMarked;
