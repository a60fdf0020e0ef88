/// The reviews as auditors see them: the queue of what waits, and each review with its history.
@NullMarked
package city.healthcard.audit.reviewdetails;

import org.jspecify.annotations.NullMarked;
