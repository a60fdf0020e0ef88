/// The auditors' pages: the work queue with the review beside it, and the decision.
@NullMarked
package city.healthcard.audit.page;

import org.jspecify.annotations.NullMarked;
