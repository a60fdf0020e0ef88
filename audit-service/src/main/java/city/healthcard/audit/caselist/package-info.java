/// The cases of access auditors: what waits, who looks into it, what was found.
@NullMarked
package city.healthcard.audit.caselist;

import org.jspecify.annotations.NullMarked;
