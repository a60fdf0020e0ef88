/// How far an application has come, for whoever waits for it. Holds nothing personal.
@NullMarked
package city.healthcard.card.tracker;

import org.jspecify.annotations.NullMarked;
