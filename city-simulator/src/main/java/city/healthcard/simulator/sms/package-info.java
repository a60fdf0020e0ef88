/// The text messages the city sends, kept so that a demonstration can read the codes.
@NullMarked
package city.healthcard.simulator.sms;

import org.jspecify.annotations.NullMarked;
