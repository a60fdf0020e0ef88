/// Who read a file, as its citizen sees it. The whole numbered chain is audit-service's; this is the recent part.
@NullMarked
package city.healthcard.records.accesslog;

import org.jspecify.annotations.NullMarked;
