/// The HTTP surface: what may be asked, by whom, and in which words it is answered.
@NullMarked
package city.healthcard.payment.api;

import org.jspecify.annotations.NullMarked;
