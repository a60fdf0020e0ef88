/// The citizen's pages: the file as a timeline, one visit, and who read.
@NullMarked
package city.healthcard.records.page;

import org.jspecify.annotations.NullMarked;
