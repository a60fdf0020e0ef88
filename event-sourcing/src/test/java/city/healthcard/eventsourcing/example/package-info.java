/// A service small enough to see the kernel work: street lamps that are put up, lit and put out.
@NullMarked
package city.healthcard.eventsourcing.example;

import org.jspecify.annotations.NullMarked;
