/// The list of access alerts: which wait, who looks into them, what was found.
@NullMarked
package city.healthcard.audit.alertlist;

import org.jspecify.annotations.NullMarked;
