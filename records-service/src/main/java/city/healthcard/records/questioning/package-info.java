/// Citizens question accesses to their files and see what came of it.
@NullMarked
package city.healthcard.records.questioning;

import org.jspecify.annotations.NullMarked;
