/// The card maker: takes an ordered batch and reports how it went.
@NullMarked
package city.healthcard.simulator.maker;

import org.jspecify.annotations.NullMarked;
