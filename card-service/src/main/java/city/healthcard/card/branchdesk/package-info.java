/// What lies at a branch of the bank, or is on its way there. Holds nothing personal.
@NullMarked
package city.healthcard.card.branchdesk;

import org.jspecify.annotations.NullMarked;
