/// How well an institution posts: how soon, how often refused, waiting, repeated, corrected; for itself, and for the
/// bureau side by side. Counts only, of events where there are events.
@NullMarked
package city.healthcard.records.postquality;

import org.jspecify.annotations.NullMarked;
