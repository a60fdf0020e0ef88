/// Where commands are taken, and how their events are stored.
@NullMarked
package city.healthcard.payment.command;

import org.jspecify.annotations.NullMarked;
