/// Applications that somebody fills in at home: the questions, the answers so far, and where they are kept.
@NullMarked
package city.healthcard.card.draft;

import org.jspecify.annotations.NullMarked;
