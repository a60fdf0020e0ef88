/// Applications on their way in: what a desk or an applicant sends, and what is done with it.
@NullMarked
package city.healthcard.card.intake;

import org.jspecify.annotations.NullMarked;
