/// What a simulated party must still know after it was killed.
@NullMarked
package city.healthcard.simulator.journal;

import org.jspecify.annotations.NullMarked;
