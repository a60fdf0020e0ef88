/// The carrier: takes a parcel, numbers it after UPU S10 and tells where it is.
@NullMarked
package city.healthcard.simulator.carrier;

import org.jspecify.annotations.NullMarked;
