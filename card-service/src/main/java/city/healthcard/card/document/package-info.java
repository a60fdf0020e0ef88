/// The documents of one citizen: linked by what was shown, renewed, and unlinked when it was a mistake.
@NullMarked
package city.healthcard.card.document;

import org.jspecify.annotations.NullMarked;
