/// What audit-service does because of what it heard, one sentence each.
@NullMarked
package city.healthcard.audit.reaction;

import org.jspecify.annotations.NullMarked;
