/// Citizens whom the city has forgotten: the books stay readable, what is theirs is shown to nobody else.
@NullMarked
package city.healthcard.payment.forgotten;

import org.jspecify.annotations.NullMarked;
