/// A service of a few endpoints with no business at all, to try the kit on.
@NullMarked
package city.healthcard.webkit.sample;

import org.jspecify.annotations.NullMarked;
