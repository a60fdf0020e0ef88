/// Cards that others have issued and that serve as health cards: known as kind and number, with a period.
@NullMarked
package city.healthcard.card.elsewhere;

import org.jspecify.annotations.NullMarked;
