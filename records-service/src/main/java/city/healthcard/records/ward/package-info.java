/// Whose guardian a citizen is, and which of these files a page shows.
@NullMarked
package city.healthcard.records.ward;

import org.jspecify.annotations.NullMarked;
