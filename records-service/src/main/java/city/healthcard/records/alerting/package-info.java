/// Tells citizens of accesses without their looking for them, and keeps what they were told.
@NullMarked
package city.healthcard.records.alerting;

import org.jspecify.annotations.NullMarked;
