/// The suite as a black box: four services, their servers and the outside world as processes under the supervisor,
/// spoken to over HTTP and looked at on disk. Started once for all tests of this module.
@NullMarked
package city.healthcard.endtoend;

import org.jspecify.annotations.NullMarked;
