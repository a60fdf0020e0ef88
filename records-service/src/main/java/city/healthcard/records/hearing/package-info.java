/// What is heard of another service and kept in memory, because every request needs it.
@NullMarked
package city.healthcard.records.hearing;

import org.jspecify.annotations.NullMarked;
