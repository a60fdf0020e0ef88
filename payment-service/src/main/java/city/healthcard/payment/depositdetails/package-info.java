/// The deposit of an application as desks and payers see it.
@NullMarked
package city.healthcard.payment.depositdetails;

import org.jspecify.annotations.NullMarked;
