/// Which registrations were taken for one person, from when to when: what the bureau needs to tell who read too much.
@NullMarked
package city.healthcard.audit.mergelist;

import org.jspecify.annotations.NullMarked;
