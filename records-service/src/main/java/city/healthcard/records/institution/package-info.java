/// What the institutions are called.
@NullMarked
package city.healthcard.records.institution;

import org.jspecify.annotations.NullMarked;
