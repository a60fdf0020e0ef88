/// Sharing by link, in the shape of SMART Health Links: what a link shows is encrypted when it is made, under a key
/// that is
/// in the link alone, so that neither the database nor whoever reads it opens anything.
@NullMarked
package city.healthcard.records.shares;

import org.jspecify.annotations.NullMarked;
