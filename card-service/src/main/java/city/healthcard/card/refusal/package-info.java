/// What a refusal becomes for whoever asked: a problem with a status and words in both languages.
@NullMarked
package city.healthcard.card.refusal;

import org.jspecify.annotations.NullMarked;
