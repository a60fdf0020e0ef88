/// The books of blank cards: asked for, shown, and brought up to date by what batches become.
@NullMarked
package city.healthcard.card.blankstock;

import org.jspecify.annotations.NullMarked;
