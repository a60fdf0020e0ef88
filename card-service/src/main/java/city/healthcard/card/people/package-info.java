/// Citizens as persons: whose name may be told to whom, their death, and what ends with them.
@NullMarked
package city.healthcard.card.people;

import org.jspecify.annotations.NullMarked;
