/// A payment channel: orders, captures, refunds, and signed notifications that come late and twice.
@NullMarked
package city.healthcard.simulator.payment;

import org.jspecify.annotations.NullMarked;
