/// Many visits in one request: read line by line with bounded memory, answered line by line.
@NullMarked
package city.healthcard.records.batch;

import org.jspecify.annotations.NullMarked;
