/// Institutions' systems that send what is almost right, so that ours can show that they bear it.
@NullMarked
package city.healthcard.simulator.spoiling;

import org.jspecify.annotations.NullMarked;
