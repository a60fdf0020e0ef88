/// The bank and the card maker as listeners: what the city tells them by webhook.
@NullMarked
package city.healthcard.simulator.partner;

import org.jspecify.annotations.NullMarked;
