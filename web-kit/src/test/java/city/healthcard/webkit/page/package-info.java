/// The gallery: every part of the look on one page, and what must hold for it.
@NullMarked
package city.healthcard.webkit.page;

import org.jspecify.annotations.NullMarked;
