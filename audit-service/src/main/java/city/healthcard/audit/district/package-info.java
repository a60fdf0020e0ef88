/// The districts of the city: how they are called and where their health office is reached.
@NullMarked
package city.healthcard.audit.district;

import org.jspecify.annotations.NullMarked;
