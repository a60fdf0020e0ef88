/// The auditors as they see each other: to whom a review can be given, and who holds one.
@NullMarked
package city.healthcard.audit.colleagues;

import org.jspecify.annotations.NullMarked;
