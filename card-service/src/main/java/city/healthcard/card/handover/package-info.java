/// Cards on their way to the bank and into their holders' hands.
@NullMarked
package city.healthcard.card.handover;

import org.jspecify.annotations.NullMarked;
