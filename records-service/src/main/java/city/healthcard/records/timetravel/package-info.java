/// The file as it was known at an earlier time, and what has changed since. The view says which
/// visits have changed; only those are read from the log.
@NullMarked
package city.healthcard.records.timetravel;

import org.jspecify.annotations.NullMarked;
