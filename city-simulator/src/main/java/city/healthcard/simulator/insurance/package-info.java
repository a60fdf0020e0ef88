/// The registry that knows who is insured and by which social security card.
@NullMarked
package city.healthcard.simulator.insurance;

import org.jspecify.annotations.NullMarked;
