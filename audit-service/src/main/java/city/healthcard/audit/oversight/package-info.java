/// What the bureau watches: how many applications wait where, and what institutions do.
@NullMarked
package city.healthcard.audit.oversight;

import org.jspecify.annotations.NullMarked;
