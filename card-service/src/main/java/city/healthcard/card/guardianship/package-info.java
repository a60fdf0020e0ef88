/// When a guardian's rights are looked at again: a list of who is due, worked off every day.
@NullMarked
package city.healthcard.card.guardianship;

import org.jspecify.annotations.NullMarked;
