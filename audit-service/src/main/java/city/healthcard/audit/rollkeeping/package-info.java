/// Keeps the daily roll of accesses: closes each day by the date in Shanghai, and answers from the latest.
@NullMarked
package city.healthcard.audit.rollkeeping;

import org.jspecify.annotations.NullMarked;
