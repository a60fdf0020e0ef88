/// A citizen's access log, page by page.
@NullMarked
package city.healthcard.audit.accesslist;

import org.jspecify.annotations.NullMarked;
