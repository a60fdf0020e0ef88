/// The lifelong file of a citizen as readers find it: an index of all visits, newest first. What each visit contains
/// is kept once, by [city.healthcard.records.filedvisit]; a page is the index and as many of those as it shows.
@NullMarked
package city.healthcard.records.healthfile;

import org.jspecify.annotations.NullMarked;
