/// A citizen's account: what was owed, paid and given back, line by line.
@NullMarked
package city.healthcard.payment.statement;

import org.jspecify.annotations.NullMarked;
