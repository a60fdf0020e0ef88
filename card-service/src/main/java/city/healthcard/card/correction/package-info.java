/// Corrections of personal data: asked for with evidence, decided by another person, side by side.
@NullMarked
package city.healthcard.card.correction;

import org.jspecify.annotations.NullMarked;
